import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildHelper, removeHelper } from "./built-helper.ts";
import { addMovingNics, MOVING_LAB } from "./documents.ts";
import { HelperProcess, runHelper, type HelperEnd } from "./helper-process.ts";
import { askApply, askRemove, inspect, keep, keepRemoved, type Asked } from "./lab.ts";
import { snapshot } from "./snapshot.ts";
import { MOMENTS, StandIn, type Deed, type Moment } from "./stand-in.ts";
import { World } from "./world.ts";

/** The commands that are an operation; the others only dress what these make. */
const OPERATION =
  /^(link add|netns (add|del)|link (del|set group)|link set dev eno\d|address \S+ \S+ dev eno|route)/;

/** Long runs strike at every command, short ones at one of each operation. */
const isLong = process.env["MVD_FAULTS"] === "all";

const KILLS = ["kill-worker", "kill-guardian", "kill-both"] as const;

let world: World;
let standIn: StandIn;
let survived = 0;

beforeAll(async () => {
  buildHelper();
  world = await World.make();
  addMovingNics(world);
  standIn = new StandIn(world);
});
afterAll(() => {
  world.dispose();
  removeHelper();
  console.log(`kills and failures survived: ${survived}`);
});

/** Runs a request to its end, confirming when it is asked. */
async function run(verb: "apply" | "remove", request: unknown): Promise<HelperEnd> {
  const helper = new HelperProcess(world, verb);
  helper.send(request);
  await Promise.race([helper.wait("applied").catch(() => undefined), helper.ended]);
  helper.send({ control: "confirm" });
  return helper.ended;
}

/** The places of the commands at which a plan is struck, counted from 1. */
async function targets(verb: "apply" | "remove", { request }: Asked): Promise<readonly number[]> {
  standIn.plan("nothing", "before", 0);
  const helper = new HelperProcess(world, verb);
  helper.send(request);
  await helper.wait("applied");
  const places = standIn.log.map((line, index) => ({ line, place: index + 1 }));
  helper.send({ control: "revert" });
  await helper.ended;
  return places.filter(({ line }) => isLong || OPERATION.test(line)).map(({ place }) => place);
}

/** Waits until nobody holds the lock and no journal is left: the guardian may be at work. */
async function settled(): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (world.sh("ls /run/macvlan-designer/*/journal 2>/dev/null || true") === "") {
      world.sh("flock -w 20 /run/macvlan-designer/*/lock true");
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nobody has taken the change back");
}

/** Makes a change, strikes in the midst of it, and lets whoever is left take it back. */
async function strike(
  verb: "apply" | "remove",
  { request }: Asked,
  deed: Deed,
  moment: Moment,
  at: number,
): Promise<HelperEnd> {
  standIn.plan(deed, moment, at);
  const end = await run(verb, request);
  expect(standIn.hasStruck, JSON.stringify(end.events).slice(0, 2000)).toBe(true);
  if (deed === "kill-both") {
    world.sh("flock -w 20 /run/macvlan-designer/*/lock true");
    const { code, events } = await runHelper(world, "recover", { protocol: 1 });
    const recovered = events.find((event) => event.event === "recovered");
    expect({ code, left: recovered?.left }).toEqual({ code: 0, left: [] });
  }
  await settled();
  return end;
}

/** How the worker ends when a deed was done to it. */
function endOf(deed: Deed): number | string {
  return deed === "kill-guardian" || deed === "fail" ? 75 : "SIGKILL";
}

describe("a plan of a dozen operations, one of which moves the host's address", () => {
  let before: string;
  let asked: Asked;
  let places: readonly number[];

  beforeAll(async () => {
    before = snapshot(world);
    asked = await askApply(world, MOVING_LAB);
    places = await targets("apply", asked);
  });

  it("has a dozen operations to be struck at", () => {
    expect(asked.plan.operations.length).toBeGreaterThanOrEqual(12);
    expect(places.length).toBeGreaterThanOrEqual(12);
  });

  describe.each([...KILLS, "fail"] as const)("%s", (deed) => {
    it.each(MOMENTS)(
      "%s any of its operations: everything is as before",
      async (moment) => {
        for (const at of places) {
          const { code, signal } = await strike("apply", asked, deed, moment, at);

          expect({ at, end: signal ?? code }).toEqual({ at, end: endOf(deed) });
          expect(snapshot(world), `command ${at}`).toBe(before);
          survived += 1;
        }
      },
      600_000,
    );
  });
});

describe("taking it back", () => {
  it.each(["kill-worker", "kill-both", "fail"] as const)(
    "goes on after %s at any of its commands",
    async (deed) => {
      const before = snapshot(world);
      const asked = await askApply(world, MOVING_LAB);
      for (let at = 1, isStruck = true; isStruck; at += 1) {
        standIn.plan("nothing", "before", 0);
        const helper = new HelperProcess(world, "apply");
        helper.send(asked.request);
        await helper.wait("applied");
        standIn.plan(deed, "during", at);
        helper.send({ control: "revert" });
        await helper.ended;
        if (deed === "kill-both") {
          world.sh("flock -w 20 /run/macvlan-designer/*/lock true");
          await runHelper(world, "recover", { protocol: 1 });
        }
        await settled();

        expect(snapshot(world), `command ${at}`).toBe(before);
        isStruck = standIn.hasStruck;
        survived += isStruck ? 1 : 0;
      }
    },
    600_000,
  );
});

describe("a worker that is killed around the confirmation", () => {
  it("leaves the plan wholly there, or everything as before, and says which", async () => {
    standIn.plan("nothing", "before", 0);
    const before = snapshot(world);
    const ends = { kept: 0, "taken back": 0 };
    for (const wait of [0, 0, 0, 0, 0, 0, 1, 2, 3, 4]) {
      const { request } = await askApply(world, MOVING_LAB);
      const helper = new HelperProcess(world, "apply");
      helper.send(request);
      await helper.wait("applied");

      helper.send({ control: "confirm" });
      if (wait > 0) {
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
      helper.child.kill("SIGKILL");
      await helper.ended;
      await settled();

      const { records } = await inspect(world);
      if (records.length === 0) {
        expect(snapshot(world)).toBe(before);
        ends["taken back"] += 1;
      } else {
        expect((await askApply(world, MOVING_LAB)).plan.operations).toEqual([]);
        await keepRemoved(world, MOVING_LAB);
        expect(snapshot(world)).toBe(before);
        ends.kept += 1;
      }
      survived += 1;
    }
    console.log("killed around the confirmation:", ends);
  }, 300_000);
});

describe("the removal of it", () => {
  let kept: string;
  let asked: Asked;
  let places: readonly number[];

  beforeAll(async () => {
    standIn.plan("nothing", "before", 0);
    await keep(world, MOVING_LAB);
    kept = snapshot(world);
    asked = await askRemove(world, MOVING_LAB);
    places = await targets("remove", asked);
  });
  afterEach(async () => {
    expect((await inspect(world)).records).toHaveLength(1);
  });

  it.each([...KILLS, "fail"] as const)(
    "%s during any of its operations: it is still applied",
    async (deed) => {
      for (const at of places) {
        const { code, signal } = await strike("remove", asked, deed, "during", at);

        expect({ at, end: signal ?? code }).toEqual({ at, end: endOf(deed) });
        expect(snapshot(world), `command ${at}`).toBe(kept);
        survived += 1;
      }
    },
    600_000,
  );
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMovingNics, MOVING_LAB } from "./documents.ts";
import { HelperProcess, runHelper, type HelperEnd } from "./helper-process.ts";
import { askApply, askRemove, buildHelper, keep, keepRemoved, type Asked } from "./lab.ts";
import { snapshot } from "./snapshot.ts";
import { MOMENTS, StandIn, type Deed, type Moment } from "./stand-in.ts";
import { World } from "./world.ts";

let world: World;
let standIn: StandIn;
let empty: string;
let asked: Asked;
/** How many commands the plan has. */
let changes = 0;
let survived = 0;

beforeAll(async () => {
  buildHelper();
  world = await World.make();
  addMovingNics(world);
  standIn = new StandIn(world);
  empty = snapshot(world);
  asked = await askApply(world, MOVING_LAB);
  standIn.plan("nothing", "before", 0);
  const helper = new HelperProcess(world, "apply");
  helper.send(asked.request);
  await helper.wait("applied");
  changes = standIn.count;
  helper.send({ control: "revert" });
  await helper.ended;
});

afterAll(() => {
  world.dispose();
  console.log(`kills and failures survived: ${survived} (plan of ${changes} commands)`);
});

/** Runs a request to its end, confirming when it is asked. */
async function run(verb: "apply" | "remove", request: unknown): Promise<HelperEnd> {
  const helper = new HelperProcess(world, verb);
  helper.send(request);
  await Promise.race([helper.wait("applied").catch(() => undefined), helper.ended]);
  helper.send({ control: "confirm" });
  return helper.ended;
}

/** Waits until nobody holds the lock and no journal is left; the guardian may be at work. */
async function settled(): Promise<void> {
  const state = "/run/macvlan-designer/*";
  for (let tries = 0; tries < 200; tries += 1) {
    const journal = world.sh(`ls ${state}/journal 2>/dev/null || true`);
    if (journal === "") {
      world.sh(`flock -w 20 ${state}/lock true`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nobody has taken the change back");
}

async function strike(
  verb: "apply" | "remove",
  { request }: Asked,
  deed: Deed,
  moment: Moment,
  at: number,
): Promise<HelperEnd> {
  standIn.plan(deed, moment, at);
  const end = await run(verb, request);
  expect(standIn.hasStruck).toBe(true);
  if (deed === "kill-both") {
    world.sh("flock -w 20 /run/macvlan-designer/*/lock true");
    const { code, events } = await runHelper(world, "recover", { protocol: 1 });
    expect({ code, left: events.find((event) => event.event === "recovered")?.left }).toEqual({
      code: 0,
      left: [],
    });
  }
  await settled();
  return end;
}

const KILLS = ["kill-worker", "kill-guardian", "kill-both"] as const;

describe.each(KILLS)("%s while a plan of a dozen operations is applied", (deed) => {
  it.each(MOMENTS)(
    "%s any of its commands: everything is as before",
    async (moment) => {
      for (let at = 1; at <= changes; at += 1) {
        const { code, signal } = await strike("apply", asked, deed, moment, at);

        expect({ at, end: signal ?? code }).toEqual({
          at,
          end: deed === "kill-guardian" ? 75 : "SIGKILL",
        });
        expect(snapshot(world), `command ${at}`).toBe(empty);
        survived += 1;
      }
    },
    600_000,
  );
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildHelper, removeHelper } from "./built-helper.ts";
import { addHomeNic, addMovingNics, MOVING_LAB } from "./documents.ts";
import { HelperProcess, runHelper } from "./helper-process.ts";
import { askApply, askRemove, example, inspect, keep, keepRemoved } from "./lab.ts";
import { snapshot } from "./snapshot.ts";
import { World } from "./world.ts";

const HOME_LAB = example("home-lab");

let world: World;

beforeAll(() => {
  buildHelper();
});
afterAll(() => {
  removeHelper();
});
beforeEach(async () => {
  world = await World.make();
});
afterEach(() => {
  world.dispose();
});

describe("the home lab", () => {
  it("is made, kept, found as drawn, and removed without a trace", async () => {
    addHomeNic(world);
    const before = snapshot(world);

    await keep(world, HOME_LAB);
    const again = await askApply(world, HOME_LAB);
    const { records } = await inspect(world);
    await keepRemoved(world, HOME_LAB);

    expect(again.plan.operations).toEqual([]);
    expect(records).toMatchObject([{ name: "Home lab", user: "root", namespaces: ["web", "db"] }]);
    expect(snapshot(world)).toBe(before);
    expect((await inspect(world)).records).toEqual([]);
  });

  it("marks every link of its own before it brings it up", async () => {
    addHomeNic(world);

    await keep(world, HOME_LAB);

    const { id } = HOME_LAB as { readonly id: string };
    expect(world.sh("ip -n web link show dev mv0")).toContain(`macvlan-designer:${id}:mv0`);
    expect(world.sh("ip -n db link show dev mv1")).toContain(`macvlan-designer:${id}:mv1`);
  });

  it("has nothing to do when it is applied as it stands", async () => {
    addHomeNic(world);
    await keep(world, HOME_LAB);
    const kept = snapshot(world);

    const { request } = await askApply(world, HOME_LAB);
    const { code, events } = await runHelper(world, "apply", request);

    expect(code).toBe(0);
    expect(events.at(-1)).toMatchObject({ event: "kept", changes: 0 });
    expect(snapshot(world)).toBe(kept);
  });
});

describe("a lab that moves the host's address", () => {
  it("is kept, and its removal gives the NIC everything back", async () => {
    addMovingNics(world);
    const before = snapshot(world);

    const { plan } = await keep(world, MOVING_LAB);
    const moved = world.sh("ip -brief address show dev eno1; ip -brief address show dev shim");
    await keepRemoved(world, MOVING_LAB);

    expect(plan.operations.length).toBeGreaterThanOrEqual(12);
    expect(moved).toMatch(/^eno1@\S+ +UP(?!.*192\.168\.1\.10)/);
    expect(moved).toMatch(/^shim@eno1 +UP +192\.168\.1\.10\/24/m);
    expect(snapshot(world)).toBe(before);
  });

  it("is refused without its risks having been accepted", async () => {
    addMovingNics(world);
    const before = snapshot(world);

    const { request } = await askApply(world, MOVING_LAB);
    const { code, events } = await runHelper(world, "apply", { ...request, accept: [] });

    expect(code).toBe(78);
    expect(events.at(-1)).toMatchObject({ event: "refused", kind: "risk" });
    expect(snapshot(world)).toBe(before);
  });
});

describe("what is taken back", () => {
  /** Applies the moving lab up to the question, does something, and tells how it ended. */
  async function afterQuestion(
    act: (helper: HelperProcess) => void,
    seconds = 30,
  ): Promise<{ readonly code: number | null; readonly cause: string | undefined }> {
    addMovingNics(world);
    const before = snapshot(world);
    const { request } = await askApply(world, MOVING_LAB, seconds);
    const helper = new HelperProcess(world, "apply");
    helper.send(request);
    await helper.wait("applied");
    expect(snapshot(world)).not.toBe(before);
    act(helper);
    const { code, events } = await helper.ended;
    expect(snapshot(world)).toBe(before);
    expect((await inspect(world)).records).toEqual([]);
    const reverted = events.find((event) => event.event === "reverted");
    return { code, cause: reverted?.cause };
  }

  it("is what nobody confirms in time", async () => {
    const end = await afterQuestion(() => undefined, 5);

    expect(end).toEqual({ code: 75, cause: "timeout" });
  });

  it("is what is asked to be", async () => {
    const end = await afterQuestion((helper) => {
      helper.send({ control: "revert" });
    });

    expect(end).toEqual({ code: 75, cause: "asked" });
  });

  it("is a change whose caller closes stdin", async () => {
    const end = await afterQuestion((helper) => {
      helper.child.stdin.end();
    });

    expect(end).toEqual({ code: 75, cause: "caller-gone" });
  });

  it("is a change whose caller neither writes nor reads any more", async () => {
    const end = await afterQuestion((helper) => {
      helper.child.stdout.destroy();
      helper.child.stderr.destroy();
      helper.child.stdin.destroy();
    });

    expect(end.code).toBe(75);
  });

  it.each(["SIGHUP", "SIGINT", "SIGTERM"] as const)("is a change that gets %s", async (signal) => {
    const end = await afterQuestion((helper) => {
      process.kill(workerPid(helper), signal);
    });

    expect(end).toEqual({ code: 75, cause: "signal" });
  });

  it("is a change whose terminal gets Ctrl-Z: the time that was given runs on", async () => {
    const end = await afterQuestion((helper) => {
      process.kill(workerPid(helper), "SIGTSTP");
    }, 5);

    expect(end).toEqual({ code: 75, cause: "timeout" });
  });

  it("is a removal that nobody confirms", async () => {
    addMovingNics(world);
    await keep(world, MOVING_LAB);
    const kept = snapshot(world);

    const { request } = await askRemove(world, MOVING_LAB, 5);
    const helper = new HelperProcess(world, "remove");
    helper.send(request);
    const { code } = await helper.ended;

    expect(code).toBe(75);
    expect(snapshot(world)).toBe(kept);
    expect((await inspect(world)).records).toHaveLength(1);
  });

  it("waits longer when it is asked to", async () => {
    addHomeNic(world);
    const { request } = await askApply(world, HOME_LAB, 5);
    const helper = new HelperProcess(world, "apply");
    helper.send(request);
    await helper.wait("applied");

    helper.send({ control: "extend", seconds: 600 });
    await helper.wait("extended");
    await new Promise((resolve) => setTimeout(resolve, 5500));
    helper.send({ control: "confirm" });

    expect((await helper.ended).code).toBe(0);
  });
});

describe("two changes at once", () => {
  it("the second is told who makes the first", async () => {
    addHomeNic(world);
    const { request } = await askApply(world, HOME_LAB);
    const first = new HelperProcess(world, "apply");
    first.send(request);
    await first.wait("applied");

    const second = await runHelper(world, "apply", request);
    first.send({ control: "confirm" });

    expect(second.code).toBe(75);
    expect(second.events.at(-1)).toMatchObject({
      event: "refused",
      kind: "locked",
      holder: { verb: "apply", user: "root", document: "Home lab", pid: workerPid(first) },
    });
    expect((await first.ended).code).toBe(0);
  });

  it("a plan that was made before the first is stale after it", async () => {
    addHomeNic(world);
    const { request } = await askApply(world, HOME_LAB);
    await keep(world, HOME_LAB);
    const kept = snapshot(world);

    const late = await runHelper(world, "apply", request);

    expect(late.code).toBe(75);
    expect(late.events.at(-1)).toMatchObject({ event: "refused", kind: "stale" });
    expect(snapshot(world)).toBe(kept);
  });
});

/** nsenter has become the helper: no process stands in between. */
function workerPid({ child }: HelperProcess): number {
  if (child.pid === undefined) {
    throw new Error("the helper was not started");
  }
  return child.pid;
}

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildHelper, removeHelper } from "./built-helper.ts";
import { addHomeNic } from "./documents.ts";
import { HelperProcess } from "./helper-process.ts";
import { askApply, example } from "./lab.ts";
import { snapshot } from "./snapshot.ts";
import { World } from "./world.ts";

/** Longer than a worker may say nothing. */
const PATIENCE = { timeout: 60_000, interval: 500 };

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

/** Applies the home lab and leaves it unconfirmed. */
async function unconfirmed(): Promise<{ readonly worker: HelperProcess; readonly before: string }> {
  addHomeNic(world);
  const before = snapshot(world);
  const { request } = await askApply(world, example("home-lab"), 600);
  const worker = new HelperProcess(world, "apply");
  worker.send(request);
  await worker.wait("applied");
  return { worker, before };
}

function journals(): string {
  return world.sh("ls /run/macvlan-designer/*/journal 2>/dev/null || true").trim();
}

describe("the guardian", () => {
  it("ends a worker that has been stopped, and takes everything back", async () => {
    const { worker, before } = await unconfirmed();

    worker.child.kill("SIGSTOP");

    expect((await worker.ended).signal).toBe("SIGKILL");
    await expect.poll(journals, PATIENCE).toBe("");
    expect(snapshot(world)).toBe(before);
  }, 90_000);

  it("goes on trying while no tool can do its work", async () => {
    const { worker, before } = await unconfirmed();
    world.sh('mount --bind /bin/false "$(readlink -f "$(command -v ip)")"');

    worker.child.kill("SIGKILL");
    await worker.ended;
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const inVain = journals();
    world.sh('umount "$(readlink -f "$(command -v ip)")"');

    expect(inVain).not.toBe("");
    await expect.poll(journals, PATIENCE).toBe("");
    expect(snapshot(world)).toBe(before);
  }, 90_000);
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildHelper, removeHelper } from "./built-helper.ts";
import { addMovingNics, MOVING_LAB } from "./documents.ts";
import { HelperProcess } from "./helper-process.ts";
import { askApply } from "./lab.ts";
import { snapshot } from "./snapshot.ts";
import { World } from "./world.ts";

const PAGES = 14;

let world: World;

beforeAll(() => {
  buildHelper();
});
afterAll(() => {
  removeHelper();
});
afterEach(() => {
  world.dispose();
});

describe("a full /run", () => {
  it("refuses the change before anything is changed, or makes it whole, however full", async () => {
    world = await World.make({ runSize: "256k" });
    addMovingNics(world);
    const before = snapshot(world);
    const { request } = await askApply(world, MOVING_LAB);
    const ends = new Set<number | null>();

    for (let free = 0; free <= PAGES; free += 1) {
      world.sh(`
        rm -rf /run/filler /run/macvlan-designer
        dd if=/dev/zero of=/run/filler bs=4096 2>/dev/null || true
        truncate --size=-${free * 4096} /run/filler
      `);
      const helper = new HelperProcess(world, "apply");
      helper.send(request);
      await Promise.race([helper.wait("applied").catch(() => undefined), helper.ended]);
      const applied = helper.events.some((event) => event.event === "applied");
      helper.send({ control: "revert" });
      const { code, events } = await helper.ended;

      ends.add(code);
      expect({ free, applied, code }).toEqual({ free, applied, code: applied ? 75 : 73 });
      expect(events.at(-1)?.event).toBe(applied ? "reverted" : "refused");
      expect(snapshot(world), `${free} pages free`).toBe(before);
    }

    expect([...ends].sort()).toEqual([73, 75]);
  });
});

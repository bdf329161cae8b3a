import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildHelper, removeHelper } from "./built-helper.ts";
import { HelperProcess } from "./helper-process.ts";
import {
  keepPersisted,
  keptDocument,
  makeManagedWorld,
  persistRequest,
  planHere,
  recoverHere,
  stateOf,
} from "./persist-lab.ts";
import type { World } from "./world.ts";

const SCRIPT = fileURLToPath(new URL("strike-at-files.ts", import.meta.url));

const FIRST = keptDocument();
/** The shim in another mode, and a second child: files change, come, and stay. */
const SECOND = keptDocument(
  { mode: "vepa" },
  {
    ...{ kind: "macvlan", id: "t", parent: "eno1", name: "shim1", mode: "bridge" },
    ...{ mac: "02:00:00:00:00:52", addresses: ["192.168.1.12/32"] },
  },
);

/** Short runs strike at some of the writes, long ones at each. */
const EACH = process.env["MVD_FAULTS"] === "all" ? 1 : 6;

let world: World;
let survived = 0;
beforeAll(async () => {
  buildHelper();
  world = await makeManagedWorld();
  copyFileSync(SCRIPT, join(world.folder, "strike-at-files.ts"));
  await keepPersisted(world, FIRST);
}, 300_000);
afterAll(() => {
  world.dispose();
  removeHelper();
  console.log(`kills between writes of files survived: ${survived}`);
});

/** Changes what is permanent, confirms it when it is asked, and is killed at a write; 0: at none. */
async function struck(document: object, deed: "worker" | "both", at: number): Promise<void> {
  for (const [name, value] of Object.entries({ deed, at, log: "" })) {
    writeFileSync(join(world.folder, name), String(value));
  }
  const { plan } = await planHere(world, document);
  const preload = `NODE_OPTIONS=--import=${join(world.folder, "strike-at-files.ts")}`;
  const helper = new HelperProcess(world, "persist", ["env", preload]);
  helper.send(persistRequest(document, plan));
  await Promise.race([helper.wait("applied").catch(() => undefined), helper.ended]);
  helper.send({ control: "confirm" });
  const { signal, code } = await helper.ended;
  expect({ at, end: signal ?? code }).toEqual({ at, end: at === 0 ? 0 : "SIGKILL" });
}

function written(): readonly string[] {
  return readFileSync(join(world.folder, "log"), "utf8").trim().split("\n");
}

/** Without when it was done: the record's own bytes. */
function wordsOf(text: string): string {
  return text.replace(/^\S+ {2}\/var\/lib\/\S+\n/gmu, "");
}

describe("a change of what is permanent", () => {
  it("is there whole, or not at all, whoever is killed before whichever write", async () => {
    const first = wordsOf(stateOf(world));
    await struck(SECOND, "worker", 0);
    const places = written().length;
    const second = wordsOf(stateOf(world));
    await keepPersisted(world, FIRST);
    expect(wordsOf(stateOf(world))).toBe(first);

    const ends = { before: 0, whole: 0 };
    for (let at = 1; at <= places; at += EACH) {
      for (const deed of ["both", "worker"] as const) {
        await struck(SECOND, deed, at);
        await recoverHere(world);

        const state = wordsOf(stateOf(world));
        const isWhole = state === second;
        expect({ at, deed, state }).toEqual({ at, deed, state: isWhole ? second : first });
        ends[isWhole ? "whole" : "before"] += 1;
        survived += 1;
        if (isWhole) {
          await keepPersisted(world, FIRST);
        }
      }
    }
    console.log(`of ${places} writes, killed before each ${EACH}th:`, ends);
    expect(Math.min(ends.before, ends.whole)).toBeGreaterThan(0);
  }, 3_600_000);
});

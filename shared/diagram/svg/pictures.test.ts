import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { classesOf } from "../../reachability/matrix.ts";
import { restrictionsOf } from "../../reachability/relations/restrictions.ts";
import { parseTopology } from "../../topology/parse.ts";
import { DIAGRAM_FORMATS } from "../formats.ts";

const DOCS = new URL("../../../docs/", import.meta.url);
const EXAMPLES = new URL("../../../examples/", import.meta.url);
const PAGE = readFileSync(new URL("modes.md", DOCS), "utf8");
const SHOWN = [...PAGE.matchAll(/\]\(pictures\/([a-z-]+)\.svg\)/g)].map(([, name = ""]) => name);

describe("docs/modes.md", () => {
  it("shows every example of a mode and of the host-VM restriction", () => {
    const wanted = readdirSync(EXAMPLES)
      .map((file) => file.replace(/\.macvlan\.json$/u, ""))
      .filter((name) => /^(mode|host-vm)-/.test(name));

    expect([...SHOWN].sort()).toEqual(wanted.sort());
    expect(readdirSync(new URL("pictures/", DOCS)).sort()).toEqual(
      wanted.map((name) => `${name}.svg`),
    );
  });

  it.each(SHOWN)("shows %s as the program draws it today", async (name) => {
    const parsed = parseTopology(readFileSync(new URL(`${name}.macvlan.json`, EXAMPLES), "utf8"));
    const topology = parsed.ok ? parsed.value : expect.unreachable(name);
    const relations = restrictionsOf(topology, classesOf(topology));
    const svg = DIAGRAM_FORMATS.find((format) => format.name === "svg");

    await expect(svg?.draw(topology, relations)).toMatchFileSnapshot(
      `../../../docs/pictures/${name}.svg`,
    );
  });
});

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryNetwork } from "../../reachability/__testing__/arbitrary-network.ts";
import { classesOf } from "../../reachability/matrix.ts";
import { restrictionsOf } from "../../reachability/relations/restrictions.ts";
import { topologyOf } from "../../topology/__testing__/topology-of.ts";
import type { Topology } from "../../topology/document.ts";
import { parseTopology } from "../../topology/parse.ts";
import { sceneOf } from "../scene/scene-of.ts";
import { toDrawio } from "./drawio.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url);
const FIXTURES = new URL("__fixtures__/", import.meta.url);

function example(name: string): Topology {
  const file = new URL(`${name}.macvlan.json`, EXAMPLES);
  const parsed = parseTopology(readFileSync(file, "utf8"));
  return parsed.ok ? parsed.value : expect.unreachable(name);
}

function drawn(topology: Topology, options: Parameters<typeof toDrawio>[2] = {}): string {
  return toDrawio(topology, restrictionsOf(topology, classesOf(topology)), options);
}

/** The cells' attributes, as they are written. */
function cellsOf(xml: string): readonly Readonly<Record<string, string>>[] {
  return [...xml.matchAll(/<mxCell ([^>]*?)\/?>/gu)].map(([, words = ""]) => {
    const found = [...words.matchAll(/(\w+)='([^']*)'/gu)];
    return Object.fromEntries(found.map(([, key = "", value = ""]) => [key, value]));
  });
}

function escapedOnce(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign).replaceAll("'", "&apos;");
}

describe("toDrawio", () => {
  it.each(["home-lab", "vlan-trunk"])("draws %s as it did", async (name) => {
    await expect(drawn(example(name))).toMatchFileSnapshot(
      new URL(`${name}.drawio`, FIXTURES).pathname,
    );
  });

  it.each(readdirSync(EXAMPLES))("makes one cell of each thing and each wire of %s", (file) => {
    const topology = example(file.replace(".macvlan.json", ""));
    const { items, wires } = sceneOf(topology);

    const cells = cellsOf(drawn(topology));

    const ids = cells.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(cells.filter(({ vertex }) => vertex === "1")).toHaveLength(items.length);
    expect(cells.filter(({ id }) => id?.startsWith("wire:"))).toHaveLength(wires.length);
  });

  it("puts every cell into one that is there, and ends every line at a shape", () => {
    fc.assert(
      fc.property(arbitraryNetwork(), (topology) => {
        const cells = cellsOf(drawn(topology));
        const shapes = new Set(cells.flatMap(({ id, vertex }) => (vertex === "1" ? [id] : [])));
        const ids = new Set(cells.map(({ id }) => id));
        for (const { id, parent, edge, source, target } of cells) {
          expect(id === "0" || ids.has(parent)).toBe(true);
          expect(edge !== "1" || (shapes.has(source) && shapes.has(target))).toBe(true);
        }
      }),
      { seed: 20_261_123, numRuns: 60 },
    );
  });

  it("keeps children inside of their parents, at lengths from the parent's corner", () => {
    const xml = drawn(example("home-lab"));

    expect(xml).toMatch(/id='item:mv0'[^>]* parent='item:web'>\n *<mxGeometry x='8' y='56'/u);
    expect(xml).toMatch(/id='item:web'[^>]* parent='item:ws'>/u);
    expect(xml).toMatch(/id='item:ws'[^>]* parent='1'>\n *<mxGeometry x='40' y='40'/u);
  });

  it("escapes names for HTML and then for XML", () => {
    const name = fc
      .array(
        fc.constantFrom(
          "<b>",
          "&amp;",
          "'",
          '"',
          "]]>",
          "</script>",
          "&#60;",
          "%id%",
          "é網",
          "\uffff",
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => `x${parts.join("")}x`);
    fc.assert(
      fc.property(name, (odd) => {
        const topology = topologyOf({
          name: odd,
          nodes: [{ kind: "station", id: "pc", name: odd }],
        });
        const shown = odd.replaceAll("\uffff", "\ufffd");
        const xml = drawn(topology);
        const label = cellsOf(xml).find(({ id }) => id === "item:pc")?.["value"];
        expect(label).toBe(escapedOnce(`<b>${escapedOnce(shown)}</b>`));
        expect(xml).toContain(`<diagram id='macvlan' name='${escapedOnce(shown)}'>`);
      }),
      { seed: 20_261_123, numRuns: 100 },
    );
  });

  it("keeps the canvas's places when it is asked to, and takes the theme's colours", () => {
    const topology = topologyOf({
      nodes: ["a", "b"].map((id) => ({ kind: "station", id, name: id })),
      positions: { a: { x: 0, y: 0 }, b: { x: 1000, y: 400 } },
    });

    const [canvas, laidOut, dark] = [
      drawn(topology, { positions: "canvas" }),
      drawn(topology),
      drawn(topology, { theme: "dark" }),
    ];

    expect(canvas).toContain("<mxGeometry x='1040' y='440'");
    expect(laidOut).not.toContain("x='1040'");
    expect(dark).toContain("background='#0f1216'");
  });

  it("makes letters smaller where much is to be said", () => {
    const addresses = Array.from({ length: 8 }, (_, at) => `2001:db8:1234:5678::${at + 1}/64`);
    const topology = topologyOf({ nodes: [{ kind: "station", id: "pc", name: "pc", addresses }] });

    expect(drawn(topology)).toContain("fontSize=6;");
  });
});

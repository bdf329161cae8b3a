import { describe, expect, it } from "vitest";
import file from "../../../examples/home-lab.macvlan.json" with { type: "json" };
import type { Topology } from "../../../shared/topology/document.ts";
import { parseTopology } from "../../../shared/topology/parse.ts";
import { differenceOf } from "./document-diff.ts";

function homeLab(edit: (text: string) => string = (text) => text): Topology {
  const parsed = parseTopology(edit(JSON.stringify(file)));
  if (!parsed.ok) {
    throw new Error("no topology");
  }
  return parsed.value;
}

describe("the difference of two documents", () => {
  it("is none between a document and itself, however it is written", () => {
    const spaced = homeLab((text) => JSON.stringify(JSON.parse(text), null, 4));

    expect(differenceOf(homeLab(), spaced)).toEqual({ differences: [], moved: 0 });
  });

  it("names changed properties with both values", () => {
    const before = homeLab();
    const after = homeLab((text) =>
      text
        .replace('"name":"Home lab"', '"name":"Office"')
        .replace('"192.168.1.50/24"', '"10.0.0.5/8"'),
    );

    expect(differenceOf(before, after).differences).toMatchObject([
      { node: null, properties: [{ key: "name", before: "Home lab", after: "Office" }] },
      {
        sort: "changed",
        id: "mv0",
        properties: [{ key: "addresses", before: "192.168.1.50/24", after: "10.0.0.5/8" }],
      },
    ]);
  });

  it("names what was added and removed, and what has moved", () => {
    const before = homeLab();
    const [first, ...rest] = before.nodes;
    const after: Topology = {
      ...before,
      nodes: [...rest, { kind: "station", id: "new", name: "new" } as Topology["nodes"][number]],
      positions: { ...before.positions, new: { x: 1, y: 2 } } as never,
    };

    const { differences, moved } = differenceOf(before, after);

    expect(differences.map(({ sort, id }) => [sort, id])).toEqual([
      ["removed", first?.id],
      ["added", "new"],
    ]);
    expect(moved).toBe(1);
  });
});

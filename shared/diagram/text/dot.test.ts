import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryNetwork } from "../../reachability/__testing__/arbitrary-network.ts";
import { classesOf } from "../../reachability/matrix.ts";
import { restrictionsOf } from "../../reachability/relations/restrictions.ts";
import type { Topology } from "../../topology/document.ts";
import { parseTopology } from "../../topology/parse.ts";
import { toDot } from "./dot.ts";
import { outlineOf, type OutlineItem } from "./outline.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url);

function example(file: string): Topology {
  const parsed = parseTopology(readFileSync(new URL(file, EXAMPLES), "utf8"));
  return parsed.ok ? parsed.value : expect.unreachable(file);
}

function dotOf(topology: Topology): string {
  return toDot(outlineOf(topology, restrictionsOf(topology, classesOf(topology))));
}

function leaves(items: readonly OutlineItem[]): readonly string[] {
  return items.flatMap(({ id, inside }) => (inside.length === 0 ? [id] : leaves(inside)));
}

describe("toDot", () => {
  it("nests guests in their host and draws the restriction in red", () => {
    const dot = dotOf(example("home-lab.macvlan.json"));

    expect(dot).toContain('subgraph "cluster_ws" {');
    expect(dot).toContain('"mv0" [label="mv0\\nmacvlan, bridge\\n192.168.1.50/24"]');
    expect(dot).toMatch(/label="Host and its guests cannot talk ×2", color="#c11f33"/u);
  });

  it.each(readdirSync(EXAMPLES))("draws each interface of %s once", (file) => {
    const topology = example(file);
    const dot = dotOf(topology);

    for (const { kind, id } of topology.nodes) {
      if (kind !== "host" && kind !== "guest") {
        expect(dot.split(`  "${id}" [label=`).length - 1, id).toBe(1);
      }
    }
  });

  it("ends every line at something that is drawn", () => {
    fc.assert(
      fc.property(arbitraryNetwork(), (topology) => {
        const relations = restrictionsOf(topology, classesOf(topology));
        const { items, lines } = outlineOf(topology, relations);
        const drawn = new Set(leaves(items));
        expect(lines.filter(({ from, to }) => !drawn.has(from) || !drawn.has(to))).toEqual([]);
      }),
      { seed: 20_261_123, numRuns: 60 },
    );
  });
});

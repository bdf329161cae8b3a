import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { renderFormat } from "../../shared/export/page/render-formats.ts";
import { classesOf } from "../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../shared/reachability/relations/restrictions.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { example, topologyOf } from "../helper/lab.ts";
import { EXAMPLES } from "./chromium.ts";

/** What Graphviz makes of the picture: its own JSON, with every label as it understood it. */
function drawnBy(topology: Topology): {
  readonly name: string;
  readonly objects: readonly { readonly name: string; readonly label: string }[];
  readonly edges?: readonly unknown[];
} {
  const dot = renderFormat({ name: "dot" });
  const input = dot?.draw(topology, restrictionsOf(topology, classesOf(topology))) ?? "";
  return JSON.parse(execFileSync("dot", ["-Tdot_json"], { input, encoding: "utf8" })) as never;
}

describe("Graphviz", () => {
  it.each(EXAMPLES)("reads %s, with every node and a line for every cable", (name) => {
    const topology = topologyOf(example(name));

    const { objects, edges = [] } = drawnBy(topology);

    const names = new Set(objects.map((one) => one.name.replace(/^cluster_/u, "")));
    expect(topology.nodes.filter(({ id }) => !names.has(id))).toEqual([]);
    expect(edges.length).toBeGreaterThanOrEqual(topology.cables?.length ?? 0);
  });

  it.each([
    'a"b',
    "back\\",
    "\\N \\l",
    "</script><b>",
    "$(ls) {{x}} %s",
    "];} x -> y",
    "ngăn ☃ 網",
  ])("shows the name %s as it is", (free) => {
    const topology = topologyOf({
      format: "macvlan-designer/topology",
      version: 1,
      id: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
      name: free,
      nodes: [{ kind: "station", id: "pc", name: free }],
    });

    const { name, objects } = drawnBy(topology);

    expect(objects).toHaveLength(1);
    // In a label Graphviz keeps a backslash doubled until it draws.
    expect(objects[0]?.label.replaceAll("\\\\", "\\")).toBe(free);
    expect(name.replaceAll("\\\\", "\\")).toBe(free);
  });
});

import { describe, expect, it } from "vitest";
import { classesOf } from "../../reachability/matrix.ts";
import { restrictionsOf } from "../../reachability/relations/restrictions.ts";
import { topologyOf } from "../../topology/__testing__/topology-of.ts";
import type { Topology } from "../../topology/document.ts";
import { draw, type DrawingOptions } from "./draw.ts";
import type { Drawing } from "./drawing.ts";

const PLAIN: DrawingOptions = {
  legend: true,
  addresses: true,
  positions: "laid-out",
  language: "en",
};

/** Hosts with one guest each, to which they cannot talk. */
function hosts(count: number): Topology {
  const nodes = Array.from({ length: count }, (_, at) => [
    { kind: "host", id: `h${at}`, name: `h${at}` },
    { kind: "nic", id: `e${at}`, host: `h${at}`, name: "eth0", addresses: [`10.0.${at}.1/16`] },
    { kind: "guest", id: `g${at}`, host: `h${at}`, name: "g", type: "vm" },
    { kind: "macvlan", id: `m${at}`, parent: `e${at}`, guest: `g${at}`, name: "m", mode: "bridge" },
  ]).flat();
  return topologyOf({ nodes });
}

function drawn(topology: Topology, options: Partial<DrawingOptions> = {}): Drawing {
  const relations = restrictionsOf(topology, classesOf(topology));
  return draw(topology, relations, { ...PLAIN, ...options });
}

function legendOf(drawing: Drawing): string {
  const legend = drawing.groups.find(({ role }) => role === "legend");
  return (legend?.shapes ?? [])
    .flatMap((shape) => (shape.kind === "text" ? [shape.text] : []))
    .join(" ");
}

describe("the legend", () => {
  it.each([
    ["en", "3 of 83 lines between hosts and guests are not drawn", "report FILE"],
    ["vi", "Có 3 trong 83 đường nối máy chủ với máy khách không được vẽ", "report FILE"],
  ] as const)(
    "says in %s how many lines are not drawn, and where they are",
    (language, ...said) => {
      const topology = hosts(83);

      for (const legend of [true, false]) {
        const picture = drawn(topology, { language, legend });
        const lines = picture.groups.filter(({ id }) => /^reach:[^:]*$/u.test(id));

        expect(lines).toHaveLength(80);
        expect(said.every((words) => legendOf(picture).includes(words))).toBe(true);
      }
    },
  );

  it("says nothing of the kind where all are drawn", () => {
    expect(legendOf(drawn(hosts(80)))).not.toContain("not drawn");
    expect(legendOf(drawn(hosts(80), { legend: false }))).toBe("");
  });
});

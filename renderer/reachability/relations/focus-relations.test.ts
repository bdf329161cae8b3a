import { describe, expect, it } from "vitest";
import { child, home, lab } from "../../../shared/reachability/__testing__/lab.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import { guests, reached } from "../__testing__/reached.ts";
import { focusRelations } from "./focus-relations.ts";

function told(reach: Parameters<typeof focusRelations>[0], end: string) {
  return focusRelations(reach, [end as NodeId], "ping").map(({ from, to, state, members }) => [
    `${from} ${to}`,
    state,
    members.length,
  ]);
}

describe("the relations of one end", () => {
  it("has one for each class of others, with their number", () => {
    expect(told(guests(40).reach, "eth0")).toEqual([
      ["eth0 lan", "reachable", 1],
      ["eth0 m0", "blocked", 40],
    ]);
    expect(told(guests(40).reach, "m1")).toEqual([
      ["m1 eth0", "blocked", 1],
      ["m1 lan", "reachable", 1],
      ["m1 m0", "reachable", 39],
    ]);
  });

  it("puts the side that can start first where it works one way", () => {
    const [nodes, cables] = home({ hairpin: true });
    const { reach } = reached(lab([...nodes, ...child("a", 50, { mode: "private" })], cables));

    expect(told(reach, "a")).toContainEqual(["eth0 a", "one-way", 1]);
    expect(told(reach, "eth0")).toContainEqual(["eth0 a", "one-way", 1]);
  });

  it("is empty for what is no end", () => {
    expect(told(guests(1).reach, "sw")).toEqual([]);
  });
});

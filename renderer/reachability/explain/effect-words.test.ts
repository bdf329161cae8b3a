import { describe, expect, it } from "vitest";
import { child, home, lab } from "../../../shared/reachability/__testing__/lab.ts";
import { explain } from "../../../shared/reachability/explain/explain.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import { reached } from "../__testing__/reached.ts";
import { lookUp } from "../reach-lookup.ts";
import { effectWords } from "./effect-words.ts";
import { headingOf } from "./remedy-heading.ts";

const [nodes, cables] = home();
const topology = lab(
  [...nodes, ...child("web", 50), ...child("db", 51), ...child("wifi", 52, { mode: "private" })],
  cables,
);
const before = lookUp(reached(topology).reach);
const { remedies } = explain(topology, "eth0" as NodeId, "web" as NodeId);

function wordsOf(id: string) {
  const remedy = remedies.find(({ title }) => title.id === id);
  return remedy && effectWords(remedy, before);
}

describe("what a remedy does to everybody, in words", () => {
  it("says that nothing breaks with a shim", () => {
    expect(wordsOf("remedy.shim")).toEqual({
      broken: [],
      more: 0,
      oneWay: [],
      isOneWayNamed: true,
    });
  });

  it("names who is reached one way only, behind reflective relay", () => {
    expect(wordsOf("remedy.reflectiveRelay")).toMatchObject({ oneWay: ["wifi"] });
  });

  it("has a heading for every remedy that is offered", () => {
    expect(remedies.map(({ title }) => headingOf(title))).not.toContain(undefined);
  });
});

import { expect, it } from "vitest";
import { effectiveMac } from "../../shared/topology/effective.ts";
import { indexTopology, nodeOfKind } from "../../shared/topology/topology-index.ts";
import { example } from "../analysis/__testing__/examples.ts";
import { findNodes } from "./find-nodes.ts";

const topology = example("home-lab");

function idsFor(text: string): readonly string[] {
  return findNodes(topology, text).map(({ id }) => id);
}

it("finds nodes by a part of their name, in any case", () => {
  expect(idsFor("ENO")).toEqual(["eno1"]);
});

it("finds nodes by address", () => {
  expect(idsFor("192.168.1.51")).toEqual(["mv1"]);
});

it("finds nodes by the MAC that is derived for them", () => {
  const index = indexTopology(topology);
  const child = nodeOfKind(index, topology.nodes.find(({ id }) => id === "mv0")?.id, "macvlan");
  if (!child) {
    throw new Error("the example has no mv0");
  }

  expect(idsFor(effectiveMac(index, child))).toEqual(["mv0"]);
});

it("finds nothing for nothing", () => {
  expect(idsFor("  ")).toEqual([]);
});

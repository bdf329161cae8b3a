import { describe, expect, it } from "vitest";
import homeLab from "../../examples/home-lab.macvlan.json" with { type: "json" };
import { PING_VERDICTS } from "../../shared/reachability/reachability.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { propertyPlace } from "./findings.ts";
import { reachOf, relationsOf } from "./relations.ts";

const index = indexTopology(homeLab as unknown as Topology);

function relations(id: string): unknown {
  const node = index.nodes.get(id as NodeId);
  return node && relationsOf(index, node).map(({ title, ids }) => [title.split(".").at(-1), ids]);
}

describe("relations", () => {
  it("tell what stands on what, and who holds it", () => {
    expect(relations("mv0")).toEqual([
      ["standsOn", ["eno1"]],
      ["heldBy", ["web"]],
    ]);
    expect(relations("eno1")).toEqual([
      ["carries", ["mv0", "mv1"]],
      ["plugged", ["sw"]],
    ]);
    expect(relations("sw")).toEqual([["plugged", ["eno1", "nas", "gateway"]]]);
    expect(relations("ws")).toEqual([["runs", ["eno1", "web", "db"]]]);
  });
});

describe("how far a ping gets", () => {
  const [none, no, yes] = [null, "no", "yes"].map((verdict) =>
    PING_VERDICTS.indexOf(verdict as "no"),
  );
  const matrix = Uint8Array.from([none, no, yes, no, yes, yes, yes, yes, none].map((n) => n ?? 0));
  const reach = {
    classes: [["host"], ["a", "b"], ["nas"]] as unknown as readonly (readonly NodeId[])[],
    unicast: matrix,
    broadcast: matrix,
    echoed: matrix,
    ping: matrix,
    ping6: matrix,
  };

  it("counts the members of classes, without the asker", () => {
    expect(reachOf(reach, "ping", "host" as NodeId)).toEqual({
      reached: 1,
      asked: 3,
      missed: ["a", "b"],
    });
    expect(reachOf(reach, "ping", "a" as NodeId)).toEqual({
      reached: 2,
      asked: 3,
      missed: ["host"],
    });
    expect(reachOf(reach, "ping", "sw" as NodeId)).toBeUndefined();
  });
});

describe("a finding's place", () => {
  it("is a property, an entry of a list, or the node", () => {
    expect(propertyPlace("$.nodes[3].mode")).toEqual({ key: "mode", at: undefined });
    expect(propertyPlace("$.nodes[3].routes[1].via")).toEqual({ key: "routes", at: 1 });
    expect(propertyPlace("$.cables[0]")).toEqual({ key: undefined, at: undefined });
  });
});

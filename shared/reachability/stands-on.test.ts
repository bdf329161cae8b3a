import { expect, it } from "vitest";
import { topologyOf } from "../topology/__testing__/topology-of.ts";
import type { NodeId } from "../topology/brand.ts";
import { isInterface } from "../topology/effective.ts";
import { indexTopology } from "../topology/topology-index.ts";
import { standsOn } from "./stands-on.ts";

const INDEX = indexTopology(
  topologyOf({
    nodes: [
      { kind: "host", id: "ws", name: "workstation" },
      { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
      { kind: "nic", id: "v10", host: "ws", name: "v10", vlan: { parent: "eno1", id: 10 } },
      { kind: "macvlan", id: "mv0", parent: "v10", name: "mv0", mode: "bridge" },
      { kind: "macvlan", id: "mv1", parent: "mv0", name: "mv1", mode: "bridge" },
      { kind: "bridge", id: "br0", host: "ws", name: "br0" },
      { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
      { kind: "veth", id: "ve0", bridge: "br0", guest: "web", name: "eth0" },
    ],
  }),
);

it.each([
  ["mv1", ["mv1", "v10", "eno1"]],
  ["ve0", ["ve0", "br0"]],
  ["eno1", ["eno1"]],
])("%s stands on what its frames pass, a nested child on the real lower device", (id, expected) => {
  const node = INDEX.nodes.get(id as NodeId);

  expect(node && isInterface(node) && standsOn(INDEX, node).map((one) => one.id)).toEqual(expected);
});

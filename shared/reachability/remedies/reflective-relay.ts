import { message } from "../../messages/message.ts";
import { lowerDevice } from "../../topology/effective.ts";
import type { Cable } from "../../topology/cable.ts";
import type { NodeOf } from "../../topology/document.ts";
import {
  nodeOfKind,
  type InterfaceNode,
  type TopologyIndex,
} from "../../topology/topology-index.ts";
import type { Candidate, Pair } from "./remedy.ts";

/** Reflective relay (hairpin) on the switch port of the NIC that both interfaces share. */
export function reflectiveRelay({ index, from, to }: Pair): Candidate | undefined {
  const [a, b] = [nicBelow(index, from), nicBelow(index, to)];
  if (!a || a.id !== b?.id) {
    return undefined;
  }
  const cable = index.cablesOf(a.id).find((candidate) => isPortFacing(index, candidate, a));
  const port = cable && index.nodes.get(cable.to);
  if (!cable || cable.reflectiveRelay || !port?.name) {
    return undefined;
  }
  return {
    title: message("remedy.reflectiveRelay", { switch: port.name, nic: a.name }),
    commands: [{ type: "cable.setReflectiveRelay", id: cable.id, reflectiveRelay: true }],
  };
}

/** The physical NIC that an interface's frames leave by; bridges have no single one. */
function nicBelow(index: TopologyIndex, node: InterfaceNode): NodeOf<"nic"> | undefined {
  let lower = node.kind === "macvlan" ? lowerDevice(index, node) : node;
  for (let depth = 0; lower?.kind === "nic" && lower.vlan && depth < 8; depth += 1) {
    lower = nodeOfKind(index, lower.vlan.parent, "nic", "bond");
  }
  return lower?.kind === "nic" ? lower : undefined;
}

/** Only the port of `to` that faces `from` can be told to relay. */
function isPortFacing(index: TopologyIndex, cable: Cable, nic: NodeOf<"nic">): boolean {
  return cable.from === nic.id && index.nodes.get(cable.to)?.kind === "switch";
}

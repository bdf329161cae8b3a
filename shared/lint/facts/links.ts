import type { Cable } from "../../topology/cable.ts";
import type { NodeOf } from "../../topology/document.ts";
import { isUp } from "../../topology/effective.ts";
import { nodeOfKind, type TopologyIndex } from "../../topology/topology-index.ts";
import { physicalOf, type LowerDevice } from "./devices.ts";

/** The cable from a NIC (below a VLAN: its physical NIC) to a switch; undefined without one. */
export function switchCable(index: TopologyIndex, lower: LowerDevice): Cable | undefined {
  const physical = lower.kind === "nic" ? physicalOf(index, lower) : undefined;
  return physical && index.cablesOf(physical.id).find((cable) => faces(index, cable, physical));
}

function faces(index: TopologyIndex, cable: Cable, nic: NodeOf<"nic">): boolean {
  return cable.from === nic.id && nodeOfKind(index, cable.to, "switch") !== undefined;
}

/** Whether the switch port of a lower device sends frames back to it (802.1Qbg reflective relay). */
export function hasReflectiveRelay(index: TopologyIndex, lower: LowerDevice): boolean {
  const cable = switchCable(index, lower);
  return cable?.reflectiveRelay === true && cable.up !== false;
}

/** The kernel stacks no more devices than this (`MAX_NEST_DEV`). */
const MAX_STACKED = 8;

/** What keeps a lower device down: itself, or below a VLAN the NICs that it is stacked on. */
export function downDevices(index: TopologyIndex, lower: LowerDevice): readonly LowerDevice[] {
  if (lower.kind === "bridge") {
    return isUp(lower) ? [] : [lower];
  }
  const trail = new Set<NodeOf<"nic">>();
  let nic: NodeOf<"nic"> | undefined = lower;
  while (nic && !trail.has(nic) && trail.size < MAX_STACKED) {
    trail.add(nic);
    nic = nodeOfKind(index, nic.vlan?.parent, "nic");
  }
  return [...trail].filter((device) => !isUp(device));
}

/** Whether a NIC has a link: as drawn, else by its cable; a VLAN follows its parent. */
export function hasCarrier(index: TopologyIndex, nic: NodeOf<"nic">): boolean {
  if (nic.carrier !== undefined) {
    return nic.carrier;
  }
  const physical = physicalOf(index, nic);
  if (!physical) {
    return false;
  }
  return physical.carrier ?? index.cablesOf(physical.id).some((cable) => cable.up !== false);
}

import type { Cable } from "../../topology/cable.ts";
import { isAtSwitchPort } from "../../topology/cabling.ts";
import type { NodeOf } from "../../topology/document.ts";
import { isUp, vlanParent } from "../../topology/effective.ts";
import { type LowerDevice, type TopologyIndex } from "../../topology/topology-index.ts";
import { hasLinkOfItsOwn, physicalOf } from "./devices.ts";

/** The cable from a NIC (of a VLAN or bond: the NIC that carries it) to a switch; undefined without one. */
export function switchCable(index: TopologyIndex, lower: LowerDevice): Cable | undefined {
  const physical = lower.kind === "bridge" ? undefined : physicalOf(index, lower);
  return (
    physical && index.cablesOf(physical.id).find((cable) => isAtSwitchPort(index, cable, physical))
  );
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
  const trail = new Set<NodeOf<"nic" | "bond">>();
  let device: NodeOf<"nic" | "bond"> | undefined = lower;
  while (device && !trail.has(device) && trail.size < MAX_STACKED) {
    trail.add(device);
    device = device.kind === "nic" ? vlanParent(index, device) : undefined;
  }
  return [...trail].filter((one) => !isUp(one));
}

/** Whether a NIC has a link: as drawn, else by its cable; a VLAN follows its parent, a bond its ports. */
export function hasCarrier(index: TopologyIndex, device: NodeOf<"nic" | "bond">): boolean {
  if (device.kind === "nic" && device.carrier !== undefined) {
    return device.carrier;
  }
  const physical = physicalOf(index, device);
  return (
    physical !== undefined &&
    (physical === device || !index.bondOfPort(physical.id) || isUp(physical)) &&
    hasLinkOfItsOwn(index, physical)
  );
}

import { message } from "../../messages/message.ts";
import { uplinkPorts, type Uplink } from "../../topology/bond.ts";
import { isAtSwitchPort } from "../../topology/cabling.ts";
import { lowerDevice, vlanParent } from "../../topology/effective.ts";
import type { InterfaceNode, TopologyIndex } from "../../topology/topology-index.ts";
import type { Candidate, Pair } from "./remedy.ts";

/**
 * Reflective relay (hairpin) on the switch port of the NIC that both interfaces share.
 *
 * Of a bond: on the switch ports of all its ports, so that it also holds when another one takes over.
 */
export function reflectiveRelay({ index, from, to }: Pair): Candidate | undefined {
  const [parent, other] = [uplinkBelow(index, from), uplinkBelow(index, to)];
  if (!parent || parent.id !== other?.id) {
    return undefined;
  }
  const cables = uplinkPorts(index, parent)
    .flatMap((nic) => index.cablesOf(nic.id).filter((cable) => isAtSwitchPort(index, cable, nic)))
    .filter(({ reflectiveRelay }) => reflectiveRelay !== true);
  const switches = cables.flatMap((cable) => index.nodes.get(cable.to)?.name ?? []);
  if (switches.length === 0) {
    return undefined;
  }
  return {
    title: message("remedy.reflectiveRelay", {
      ports: cables.length,
      switches: [...new Set(switches)],
      parent: parent.name,
    }),
    commands: cables.map(({ id }) => ({
      type: "cable.setReflectiveRelay",
      id,
      reflectiveRelay: true,
    })),
  };
}

/** The NIC or bond that an interface's frames leave by; bridges have no single one. */
function uplinkBelow(index: TopologyIndex, node: InterfaceNode): Uplink | undefined {
  let lower = node.kind === "macvlan" ? lowerDevice(index, node) : node;
  for (let depth = 0; lower?.kind === "nic" && lower.vlan && depth < 8; depth += 1) {
    lower = vlanParent(index, lower);
  }
  return lower?.kind === "nic" || lower?.kind === "bond" ? lower : undefined;
}

import type { LiveLink } from "../../shared/plan/live-state.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Command } from "../../shared/topology/commands/command.ts";
import type { Topology } from "../../shared/topology/document.ts";

/**
 * Draws what is at the wire of a live NIC: the switch that is drawn already, else a new one.
 *
 * Without a cable the drawn NIC has no carrier and everything on it would be cut off, which a NIC
 * with a link is not. Where several switches are drawn nobody can see from here which one it is on.
 */
export function draftLan(
  topology: Topology,
  nic: NodeId,
  { carrier, kind }: LiveLink,
  takeId: (wanted: string) => NodeId,
): readonly Command[] {
  const [known, ...others] = topology.nodes.filter((node) => node.kind === "switch");
  if (!carrier || kind === "vlan" || kind === "dummy" || others.length > 0) {
    return [];
  }
  const lan = known?.id ?? takeId("lan");
  const cable = { id: takeId(`${nic}-${lan}`), from: nic, to: lan };
  return [...(known ? [] : [addSwitch(lan)]), { type: "cable.add", cable: { ...cable } }];
}

function addSwitch(id: NodeId): Command {
  return { type: "node.add", node: { kind: "switch", id, name: "LAN" } };
}

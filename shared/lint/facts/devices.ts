import type { NodeId } from "../../topology/brand.ts";
import type { NodeKind, NodeOf, TopologyNode } from "../../topology/document.ts";
import {
  nodeOfKind,
  type InterfaceNode,
  type LowerDevice,
  type TopologyIndex,
} from "../../topology/topology-index.ts";
import { bondPorts, carryingPorts } from "../../topology/bond.ts";
import { isUp, vlanParent } from "../../topology/effective.ts";
import { chainEnds } from "./chain.ts";
import { perIndex } from "./per-index.ts";

const nodesByKinds = perIndex(() => new Map<string, readonly TopologyNode[]>());

/** Lists the nodes of some kinds in document order. */
export function nodesOf<Kind extends NodeKind>(
  index: TopologyIndex,
  ...kinds: readonly Kind[]
): readonly NodeOf<Kind>[] {
  const known = nodesByKinds(index);
  const key = kinds.join(" ");
  const wanted = new Set<NodeKind>(kinds);
  const nodes = known.get(key) ?? index.topology.nodes.filter(({ kind }) => wanted.has(kind));
  known.set(key, nodes);
  return nodes as readonly NodeOf<Kind>[];
}

const lowerDevices = perIndex((index) =>
  chainEnds<NodeOf<"macvlan" | "nic" | "bond" | "bridge">>(nodesOf(index, "macvlan"), (node) =>
    node.kind === "macvlan"
      ? nodeOfKind(index, node.parent, "macvlan", "nic", "bond", "bridge")
      : undefined,
  ),
);

/**
 * The real lower device of a child, as `lowerDevice` of the topology knows it.
 *
 * A macvlan made on a macvlan attaches to that one's own parent (`macvlan_common_newlink`).
 */
export function lowerOf(index: TopologyIndex, child: NodeOf<"macvlan">): LowerDevice | undefined {
  const end = lowerDevices(index).get(child.id);
  return end?.kind === "macvlan" ? undefined : end;
}

type Base = NodeOf<"nic" | "bond">;

const baseDevices = perIndex((index) =>
  chainEnds<Base>(nodesOf(index, "nic", "bond"), (node) =>
    node.kind === "nic" ? vlanParent(index, node) : undefined,
  ),
);

/** The physical NIC or bond below a VLAN, or the device itself; undefined for a circle of VLANs. */
export function baseOf(index: TopologyIndex, device: Base): Base | undefined {
  return baseDevices(index).get(device.id);
}

/**
 * The physical NIC whose cable carries a device's frames; undefined where there is none.
 *
 * Below a VLAN, of a bond the port that is active as drawn, else its first one.
 */
export function physicalOf(index: TopologyIndex, device: Base): NodeOf<"nic"> | undefined {
  const base = baseOf(index, device);
  if (base?.kind !== "bond") {
    return base;
  }
  const runs = (port: NodeOf<"nic">): boolean => isUp(port) && hasLinkOfItsOwn(index, port);
  return carryingPorts(index, base, runs)[0] ?? bondPorts(index, base)[0];
}

/** Whether a physical NIC has a link: as drawn, else by its cable. */
export function hasLinkOfItsOwn(index: TopologyIndex, nic: NodeOf<"nic">): boolean {
  return nic.carrier ?? index.cablesOf(nic.id).some((cable) => cable.up !== false);
}

/** The host that an interface belongs to; undefined for a station or a circle of parents. */
export function hostIdOf(index: TopologyIndex, node: InterfaceNode): NodeId | undefined {
  switch (node.kind) {
    case "nic":
    case "bond":
    case "bridge":
      return node.host;
    case "macvlan":
      return lowerOf(index, node)?.host;
    case "veth":
      return nodeOfKind(index, node.bridge, "bridge")?.host;
    case "station":
      return undefined;
  }
}

/** The guest, host or station whose network stack an interface belongs to. */
export function stackIdOf(index: TopologyIndex, node: InterfaceNode): NodeId | undefined {
  if (node.kind === "macvlan" || node.kind === "veth") {
    return node.guest ?? hostIdOf(index, node);
  }
  return node.kind === "station" ? node.id : node.host;
}

/** Whether a macvlan stays in its host's own stack and is no bridge's port: a "shim". */
export function isShim(index: TopologyIndex, child: NodeOf<"macvlan">): boolean {
  return child.guest === undefined && !index.bridgeOfPort(child.id);
}

/** Whether an interface has an address of its own, or is given one. */
export function isAddressed(node: InterfaceNode): boolean {
  return node.dhcp === true || (node.addresses?.length ?? 0) > 0;
}

import type { NodeId } from "../../topology/brand.ts";
import type { NodeKind, NodeOf, TopologyNode } from "../../topology/document.ts";
import {
  nodeOfKind,
  type InterfaceNode,
  type TopologyIndex,
} from "../../topology/topology-index.ts";
import { chainEnds } from "./chain.ts";
import { perIndex } from "./per-index.ts";

/** A device that macvlan children can sit on. */
export type LowerDevice = NodeOf<"nic" | "bridge">;

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
  chainEnds<NodeOf<"macvlan" | "nic" | "bridge">>(nodesOf(index, "macvlan"), (node) =>
    node.kind === "macvlan"
      ? nodeOfKind(index, node.parent, "macvlan", "nic", "bridge")
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

const physicalNics = perIndex((index) =>
  chainEnds<NodeOf<"nic">>(nodesOf(index, "nic"), (nic) =>
    nodeOfKind(index, nic.vlan?.parent, "nic"),
  ),
);

/** The physical NIC below a VLAN, or the NIC itself; undefined for a circle of VLANs. */
export function physicalOf(index: TopologyIndex, nic: NodeOf<"nic">): NodeOf<"nic"> | undefined {
  return physicalNics(index).get(nic.id);
}

/** The host that an interface belongs to; undefined for a station or a circle of parents. */
export function hostIdOf(index: TopologyIndex, node: InterfaceNode): NodeId | undefined {
  switch (node.kind) {
    case "nic":
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

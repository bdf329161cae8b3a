import { socketOf } from "../../topology/bond.ts";
import type { CableId, NodeId } from "../../topology/brand.ts";
import { farEnd } from "../../topology/cabling.ts";
import type { TopologyNode } from "../../topology/document.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";

/** How sentences call a node: its name, and whose it is where that tells more. */
export function labelOf(index: TopologyIndex, id: NodeId): string {
  const node = index.nodes.get(id);
  if (!node) {
    return id;
  }
  const owner = ownerOf(index, node);
  const name = node.name ?? id;
  return owner?.name === undefined ? name : `${name} (${owner.name})`;
}

function ownerOf(index: TopologyIndex, node: TopologyNode): TopologyNode | undefined {
  switch (node.kind) {
    case "macvlan":
    case "veth":
      return node.guest === undefined ? undefined : index.nodes.get(node.guest);
    case "nic":
    case "bond":
    case "bridge":
      return hostCount(index) > 1 ? index.nodes.get(node.host) : undefined;
    default:
      return undefined;
  }
}

function hostCount(index: TopologyIndex): number {
  return index.topology.nodes.filter(({ kind }) => kind === "host").length;
}

/** What is at the other end of a device's cable. */
export function otherEnd(index: TopologyIndex, device: NodeId, cable: CableId): string {
  const socket = socketOf(index, device, cable);
  const found = index.cablesOf(socket).find(({ id }) => id === cable);
  if (!found) {
    return cable;
  }
  return labelOf(index, farEnd(found, socket));
}

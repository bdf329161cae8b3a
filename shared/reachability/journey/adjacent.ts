import { socketOf } from "../../topology/bond.ts";
import type { CableId, NodeId } from "../../topology/brand.ts";
import { lowerDevice } from "../../topology/effective.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";

/** What a node is plugged into or stands on inside its machine: at most its lower device, bridge and bond. */
function supports(index: TopologyIndex, id: NodeId): readonly NodeId[] {
  const node = index.nodes.get(id);
  const masters = [index.bridgeOfPort(id)?.id, index.bondOfPort(id)?.id];
  const lower = ((): NodeId | undefined => {
    switch (node?.kind) {
      case "macvlan":
        return lowerDevice(index, node)?.id;
      case "nic":
        return node.vlan?.parent;
      case "veth":
        return node.bridge;
      default:
        return undefined;
    }
  })();
  return [lower, ...masters].filter((one) => one !== undefined);
}

/** Whether a line of the wiring inside a machine joins two nodes. */
export function areJoined(index: TopologyIndex, one: NodeId, other: NodeId): boolean {
  return supports(index, one).includes(other) || supports(index, other).includes(one);
}

/**
 * The nodes from one to another by lines of the picture, both included.
 *
 * The engine hands a frame from sibling to sibling and from port to port at once; drawn, it passes
 * what both stand on.
 */
export function wayBetween(index: TopologyIndex, from: NodeId, to: NodeId): readonly NodeId[] {
  if (areJoined(index, from, to)) {
    return [from, to];
  }
  const common = supports(index, from).find((one) => supports(index, to).includes(one));
  return common === undefined ? [from, to] : [from, common, to];
}

/** The same along a cable, which ends at a port where a bond sends or takes the frame. */
export function wayByCable(
  index: TopologyIndex,
  from: NodeId,
  to: NodeId,
  cable: CableId,
): readonly NodeId[] {
  const way = [from, socketOf(index, from, cable), socketOf(index, to, cable), to];
  return way.filter((id, at) => id !== way[at - 1]);
}

import type { NodeId } from "../topology/brand.ts";
import type { Topology } from "../topology/document.ts";
import { isEnslaved } from "../topology/bond.ts";
import { isInterface } from "../topology/effective.ts";
import { indexTopology, type TopologyIndex } from "../topology/topology-index.ts";

/**
 * Every interface with a network stack behind it, in document order.
 *
 * A NIC or macvlan that is a bridge's or bond's port has none of its own: its frames go there
 * (`br_handle_frame`, `bond_handle_frame`). A veth is the guest's end, not the bridge's.
 */
export function interfacesOf(topology: Topology): readonly NodeId[] {
  const index = indexTopology(topology);
  return topology.nodes.filter(({ id }) => hasStack(index, id)).map(({ id }) => id);
}

/** Whether a node is one of {@link interfacesOf}. */
export function hasStack(index: TopologyIndex, id: NodeId): boolean {
  const node = index.nodes.get(id);
  return (
    node !== undefined && isInterface(node) && (node.kind === "veth" || !isEnslaved(index, id))
  );
}

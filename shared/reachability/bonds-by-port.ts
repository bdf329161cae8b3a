import { bondPorts, carryingPorts } from "../topology/bond.ts";
import type { NodeId } from "../topology/brand.ts";
import type { NodeOf } from "../topology/document.ts";
import type { TopologyIndex } from "../topology/topology-index.ts";

/** The bond that has the wires of each of its ports; null: the port waits, and its wires are silent. */
export function bondsByPort(
  index: TopologyIndex,
  runs: (port: NodeOf<"nic">) => boolean,
): ReadonlyMap<NodeId, NodeId | null> {
  const bonds = new Map<NodeId, NodeId | null>();
  for (const node of index.topology.nodes) {
    if (node.kind === "bond") {
      const carrying = new Set(carryingPorts(index, node, runs));
      bondPorts(index, node).forEach((port) => {
        bonds.set(port.id, carrying.has(port) ? node.id : null);
      });
    }
  }
  return bonds;
}

import type { NodeId } from "../brand.ts";
import type { Topology } from "../document.ts";
import { referencesOfNode } from "../references.ts";

/**
 * Finds nodes and all that cannot be without them.
 *
 * What a host has, what is stacked on a NIC, bond, bridge or child, and the interfaces of a guest; a
 * bridge or bond can be without its ports.
 */
export function withDependants(document: Topology, ids: readonly NodeId[]): ReadonlySet<NodeId> {
  const needing = new Map<string, NodeId[]>();
  for (const node of document.nodes) {
    for (const { id, path } of referencesOfNode({ ...node })) {
      if (path[0] !== "ports" && path[0] !== "primary") {
        const list = needing.get(id) ?? [];
        list.push(node.id);
        needing.set(id, list);
      }
    }
  }
  const found = new Set<NodeId>(ids);
  for (const id of found) {
    needing.get(id)?.forEach((dependant) => found.add(dependant));
  }
  return found;
}

import type { TopologyNode } from "../../shared/topology/document.ts";

/** What people call a node: its name, or a note's id. */
export function nameOf(node: TopologyNode): string {
  return node.name ?? node.id;
}

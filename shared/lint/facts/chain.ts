import type { NodeId } from "../../topology/brand.ts";

interface Link {
  readonly id: NodeId;
}

/**
 * Follows `next` from every start to the end of its chain.
 *
 * Each link is walked once, so that a document of one long chain costs no more than a flat one. A
 * chain that runs in a circle has no end: undefined.
 */
export function chainEnds<Node extends Link>(
  starts: Iterable<Node>,
  next: (node: Node) => Node | undefined,
): ReadonlyMap<NodeId, Node | undefined> {
  const ends = new Map<NodeId, Node | undefined>();
  for (const start of starts) {
    const trail = new Set<NodeId>();
    let node: Node | undefined = start;
    let end: Node | undefined;
    while (node && !ends.has(node.id) && !trail.has(node.id)) {
      trail.add(node.id);
      end = node;
      node = next(node);
    }
    if (node) {
      // Either a known chain goes on here, or the trail has met itself.
      end = ends.get(node.id);
    }
    for (const id of trail) {
      ends.set(id, end);
    }
  }
  return ends;
}

import type { NodeId } from "../../topology/brand.ts";
import { otherEnds } from "../../topology/cabling.ts";
import type { NodeOf } from "../../topology/document.ts";
import { nodeOfKind, type TopologyIndex } from "../../topology/topology-index.ts";

export type LanNode = NodeOf<"switch" | "station">;

/** Switches and stations that cables join, with the NICs that they serve. */
export interface LanTree {
  readonly root: LanNode;
  /** The same for trees that cables join. */
  readonly network: NodeId;
  /** No other root is beside it, with a cable to it. */
  readonly alone: boolean;
  readonly below: (id: NodeId) => readonly LanNode[];
  /** NICs that are cabled to the root. */
  readonly nics: readonly NodeId[];
}

/**
 * Parts switches and stations into trees.
 *
 * Every switch that serves NICs stands under them as a root of its own; where none does, the one
 * with most cables. The rest hangs on the nearest root; of a loop one cable is left out.
 */
export function lanTrees(index: TopologyIndex): readonly LanTree[] {
  const seen = new Set<NodeId>();
  return index.topology.nodes.flatMap((node) => {
    if ((node.kind !== "switch" && node.kind !== "station") || seen.has(node.id)) {
      return [];
    }
    const members = spread(index, [node]).nodes;
    members.forEach(({ id }) => seen.add(id));
    const serving = members.filter(
      ({ id, kind }) => kind === "switch" && nicsAt(index, id).length > 0,
    );
    const best = members.reduce((found, one) => (isBetter(index, one, found) ? one : found));
    const roots = serving.length > 0 ? serving : [best];
    const { below } = spread(index, roots);
    return roots.map((root) => ({
      root,
      network: best.id,
      alone: roots.length === 1,
      below: (id) => below.get(id) ?? [],
      nics: nicsAt(index, root.id),
    }));
  });
}

/** The NICs at the other ends of a node's cables. */
export function nicsAt(index: TopologyIndex, id: NodeId): readonly NodeId[] {
  return otherEnds(index, id).filter((end) => nodeOfKind(index, end, "nic"));
}

function isBetter(index: TopologyIndex, one: LanNode, best: LanNode): boolean {
  const [a, b] = [rank(index, one), rank(index, best)];
  const at = a.findIndex((value, place) => value !== b[place]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

function rank(index: TopologyIndex, { id, kind }: LanNode): readonly number[] {
  return [kind === "switch" ? 1 : 0, nicsAt(index, id).length, index.cablesOf(id).length];
}

/** Everything that cables lead to from some nodes, and what is next below what, nearest first. */
function spread(
  index: TopologyIndex,
  from: readonly LanNode[],
): { readonly nodes: readonly LanNode[]; readonly below: ReadonlyMap<NodeId, readonly LanNode[]> } {
  const seen = new Set(from.map(({ id }) => id));
  const nodes: LanNode[] = [...from];
  const below = new Map<NodeId, LanNode[]>();
  for (const node of nodes) {
    for (const id of otherEnds(index, node.id)) {
      const end = nodeOfKind(index, id, "switch", "station");
      if (end && !seen.has(end.id)) {
        seen.add(end.id);
        nodes.push(end);
        const list = below.get(node.id) ?? [];
        list.push(end);
        below.set(node.id, list);
      }
    }
  }
  return { nodes, below };
}

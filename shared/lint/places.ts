import type { NodeId } from "../topology/brand.ts";
import type { Cable } from "../topology/cable.ts";
import type { TopologyNode } from "../topology/document.ts";
import { formatJsonPath, type JsonPath } from "../topology/json-path.ts";
import type { TopologyIndex } from "../topology/topology-index.ts";
import { perIndex } from "./facts/per-index.ts";

/** What a finding is about. */
export interface Place {
  readonly node: NodeId;
  readonly path: string;
}

interface Positions {
  readonly nodes: ReadonlyMap<NodeId, number>;
  readonly cables: ReadonlyMap<NodeId, number>;
}

const positions = perIndex(({ topology }): Positions => {
  const number = (items: readonly { readonly id: NodeId }[]): ReadonlyMap<NodeId, number> =>
    new Map(items.map((item, at) => [item.id, at]));
  return { nodes: number(topology.nodes), cables: number(topology.cables ?? []) };
});

/**
 * The place of a node, or of one of its properties.
 *
 * A property that the document leaves out has no place: then the node's own is given.
 */
export function atNode(index: TopologyIndex, node: TopologyNode, ...keys: JsonPath): Place {
  return place(node, ["nodes", positions(index).nodes.get(node.id) ?? 0], keys);
}

/** The place of a cable, or of one of its properties. */
export function atCable(index: TopologyIndex, cable: Cable, ...keys: JsonPath): Place {
  return place(cable, ["cables", positions(index).cables.get(cable.id) ?? 0], keys);
}

function place(owner: { readonly id: NodeId }, path: JsonPath, keys: JsonPath): Place {
  const [first] = keys;
  const present = first !== undefined && Object.hasOwn(owner, first);
  return { node: owner.id, path: formatJsonPath(present ? [...path, ...keys] : path) };
}

/** Where a node or cable stands in the document, to sort by; the document itself comes first. */
export function rankOf(index: TopologyIndex, id: NodeId | undefined): number {
  if (id === undefined) {
    return -1;
  }
  const { nodes, cables } = positions(index);
  return nodes.get(id) ?? nodes.size + (cables.get(id) ?? cables.size);
}

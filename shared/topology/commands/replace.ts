import type { NodeId } from "../brand.ts";
import type { Cable } from "../cable.ts";
import type { Position, Topology, TopologyNode } from "../document.ts";
import { DOCUMENT_KEYS, withKey } from "./ordered-keys.ts";

/** Returns the document with one node in place of the one that has its id. */
export function replaceNode(document: Topology, node: TopologyNode): Topology {
  return { ...document, nodes: document.nodes.map((one) => (one.id === node.id ? node : one)) };
}

/** Returns the document with one cable in place of the one that has its id. */
export function replaceCable(document: Topology, cable: Cable): Topology {
  const cables = (document.cables ?? []).map((one) => (one.id === cable.id ? cable : one));
  return { ...document, cables };
}

/** Returns the document with other cables; the key is made where there was none. */
export function withCables(document: Topology, cables: readonly Cable[]): Topology {
  return withKey(document, "cables", cables, DOCUMENT_KEYS);
}

/** Returns the document with places set and forgotten (null); those that are there stay in order. */
export function withPositions(
  document: Topology,
  changes: Readonly<Record<string, Position | null>>,
): Topology {
  const merged = Object.entries({ ...document.positions, ...changes });
  const kept = merged.filter((entry): entry is [NodeId, Position] => entry[1] !== null);
  if (kept.length === 0 && !document.positions) {
    return document;
  }
  return withKey(document, "positions", Object.fromEntries(kept), DOCUMENT_KEYS);
}

/** Returns a list with an item put in at a place, or last. */
export function inserted<Item>(
  items: readonly Item[],
  item: Item,
  index = items.length,
): readonly Item[] {
  return [...items.slice(0, index), item, ...items.slice(index)];
}

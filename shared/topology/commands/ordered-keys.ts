import { cableSchema } from "../cable.ts";
import { nodeSchemas, topologySchema, type NodeKind } from "../document.ts";
import { bareSchema, keysOf } from "../schema-shape.ts";

/** The keys of a node of one kind in the order in which new ones are placed. */
export function nodeKeys(kind: NodeKind): readonly string[] {
  return keysOf(bareSchema(nodeSchemas[kind]));
}

export const CABLE_KEYS = keysOf(bareSchema(cableSchema));

export const DOCUMENT_KEYS = keysOf(bareSchema(topologySchema));

/**
 * Returns a copy of an object with one key set, so that a file in git shows a small difference.
 *
 * A key that is there keeps its place; a new one goes behind the nearest of those that stand before
 * it in `order`; undefined takes the key out.
 */
export function withKey<Owner extends object>(
  owner: Owner,
  key: string,
  value: unknown,
  order: readonly string[],
): Owner {
  if (value === undefined) {
    return Object.fromEntries(Object.entries(owner).filter(([name]) => name !== key)) as Owner;
  }
  if (Object.hasOwn(owner, key)) {
    return { ...owner, [key]: value };
  }
  const entries = Object.entries(owner);
  const before = order.slice(0, Math.max(order.indexOf(key), 0)).reverse();
  const neighbour = order.includes(key)
    ? before.find((name) => Object.hasOwn(owner, name))
    : Object.keys(owner).at(-1);
  const place = entries.findIndex(([name]) => name === neighbour) + 1;
  entries.splice(place, 0, [key, value]);
  return Object.fromEntries(entries) as Owner;
}

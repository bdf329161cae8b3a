import type { Topology } from "../../shared/topology/document.ts";
import { indexTopology, type TopologyIndex } from "../../shared/topology/topology-index.ts";
import type { FieldSpec, OwnerValue, Scope } from "./fields/field.ts";
import { fieldOf, fieldsOf } from "./fields/tables.ts";

/** A field of what is selected, with its key. */
export interface CommonField {
  readonly key: string;
  readonly spec: FieldSpec;
}

/** What several owners have at one key. */
export type Merged = { readonly mixed: true } | { readonly mixed: false; readonly value: unknown };

export function scopeOf(owner: OwnerValue): Scope {
  return "kind" in owner ? owner.kind : "cable";
}

/** The nodes and cables of ids, in the order of the selection; ids that are gone are left out. */
export function ownersOf(topology: Topology, ids: readonly string[]): readonly OwnerValue[] {
  const { nodes } = indexTopology(topology);
  return ids.flatMap((id) => {
    // Canvas ids may name a host's stack: `ws:stack`.
    const found =
      (nodes as ReadonlyMap<string, OwnerValue>).get(id) ??
      (nodes as ReadonlyMap<string, OwnerValue>).get(id.replace(/:stack$/, "")) ??
      topology.cables?.find((cable) => cable.id === id);
    return found ? [found] : [];
  });
}

/**
 * The fields that all owners have, in the order of the first one's kind.
 *
 * Of several owners only those that make sense for several, and are the same thing in each kind.
 */
export function commonFields(owners: readonly OwnerValue[]): readonly CommonField[] {
  const [first] = owners;
  if (!first) {
    return [];
  }
  const scopes = [...new Set(owners.map(scopeOf))];
  return fieldsOf(scopeOf(first))
    .filter(([key, spec]) => owners.length === 1 || isShared(key, spec, scopes))
    .map(([key, spec]) => ({ key, spec }));
}

function isShared(key: string, spec: FieldSpec, scopes: readonly Scope[]): boolean {
  return scopes.every((scope) => {
    const other = fieldOf(scope, key);
    return other !== undefined && other.alone !== true && other.label === spec.label;
  });
}

/** Whether a field does something for every one of the owners. */
export function belongs({ spec }: CommonField, owners: readonly OwnerValue[]): boolean {
  return owners.every((owner) => spec.belongs?.when(owner) ?? true);
}

export function valueOf(owner: OwnerValue, key: string): unknown {
  return (owner as unknown as Readonly<Record<string, unknown>>)[key];
}

/** The value that all owners have at a key, or that they differ. */
export function mergedValue(owners: readonly OwnerValue[], key: string): Merged {
  const [first, ...others] = owners.map((owner) => valueOf(owner, key));
  const text = JSON.stringify(first);
  return others.every((value) => JSON.stringify(value) === text)
    ? { mixed: false, value: first }
    : { mixed: true };
}

/** What people call a node; a cable by its two ends. */
export function nameOfOwner(index: TopologyIndex, owner: OwnerValue): string {
  if ("kind" in owner) {
    return owner.name ?? owner.id;
  }
  return [owner.from, owner.to].map((id) => index.nodes.get(id)?.name ?? id).join(" – ");
}

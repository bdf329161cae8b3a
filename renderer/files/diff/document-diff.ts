import type { Topology, TopologyNode } from "../../../shared/topology/document.ts";

/** How one thing of a document differs from the other document's. */
export interface Difference {
  readonly sort: "added" | "removed" | "changed";
  /** Null: the document itself. */
  readonly node: TopologyNode | null;
  /** The node's or cable's id; of the document itself its name. */
  readonly id: string;
  /** Empty unless it has changed. */
  readonly properties: readonly PropertyDifference[];
}

/** One key with both values as short texts; null: it is absent. */
export interface PropertyDifference {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** All that another program has made of a document. */
export interface DocumentDifference {
  readonly differences: readonly Difference[];
  /** Nodes that stand elsewhere on the canvas. */
  readonly moved: number;
}

/** What leads from one document to the other. */
export function differenceOf(before: Topology, after: Topology): DocumentDifference {
  const own = propertiesOf(documentKeys(before), documentKeys(after));
  return {
    differences: [
      ...(own.length > 0
        ? [{ sort: "changed", node: null, id: before.name, properties: own } as const]
        : []),
      ...entries(before.nodes, after.nodes),
      ...entries(before.cables ?? [], after.cables ?? []),
    ],
    moved: movedCount(before.positions ?? {}, after.positions ?? {}),
  };
}

function documentKeys({ id, name, description }: Topology): Readonly<Record<string, unknown>> {
  return { id, name, description };
}

interface Identified {
  readonly id: string;
}

function entries<Entry extends Identified>(
  before: readonly Entry[],
  after: readonly Entry[],
): readonly Difference[] {
  const olds = new Map(before.map((entry) => [entry.id, entry]));
  const news = new Map(after.map((entry) => [entry.id, entry]));
  const removed = before
    .filter(({ id }) => !news.has(id))
    .map((entry) => difference("removed", entry, []));
  const others = after.flatMap((entry) => {
    const old = olds.get(entry.id);
    if (!old) {
      return [difference("added", entry, [])];
    }
    const properties = propertiesOf(
      old as unknown as Readonly<Record<string, unknown>>,
      entry as unknown as Readonly<Record<string, unknown>>,
    );
    return properties.length > 0 ? [difference("changed", entry, properties)] : [];
  });
  return [...removed, ...others];
}

function difference(
  sort: Difference["sort"],
  entry: Identified,
  properties: readonly PropertyDifference[],
): Difference {
  const node = "kind" in entry ? (entry as unknown as TopologyNode) : null;
  return { sort, node, id: entry.id, properties };
}

function propertiesOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly PropertyDifference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .map((key) => ({ key, before: shortText(before[key]), after: shortText(after[key]) }))
    .filter((property) => property.before !== property.after);
}

function shortText(value: unknown): string | null {
  if (value === undefined) {
    return null;
  }
  if (typeof value === "string") {
    return value;
  }
  const isList = Array.isArray(value) && value.every((item) => typeof item === "string");
  return isList ? value.join(", ") : JSON.stringify(value);
}

function movedCount(before: object, after: object): number {
  const places = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).filter(
    ([id, place]) => JSON.stringify(places.get(id)) !== JSON.stringify(place),
  ).length;
}

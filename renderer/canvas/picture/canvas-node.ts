import type { Edge, Node } from "@xyflow/react";
import type { Cable } from "../../../shared/topology/cable.ts";
import type { Item, ItemKind, Wire } from "../../../shared/diagram/scene/scene.ts";
import type { TopologyNode } from "../../../shared/topology/document.ts";
import type { ItemFacts } from "./facts.ts";

/** What a node component draws; equal contents are the same object from document to document. */
// A type, because React Flow wants an index signature, which an interface does not have.
export type ItemData = {
  readonly item: Item;
  readonly node: TopologyNode;
  readonly facts: ItemFacts;
  /** A remedy that is looked at would make or change it. */
  readonly proposed: boolean;
};

/** What a wire component draws. */
export type WireData = {
  readonly wire: Wire;
  readonly cable: Cable | null;
  /** 802.1Q id, of a `vlan` wire. */
  readonly vlan: number | null;
  readonly from: { readonly width: number; readonly height: number };
  readonly to: { readonly width: number; readonly height: number };
  readonly proposed: boolean;
};

export type CanvasNode = Node<ItemData, ItemKind>;
export type CanvasEdge = Edge<WireData, "wire">;

/** A drawn document. */
export interface Picture {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
  readonly items: ReadonlyMap<string, Item>;
}

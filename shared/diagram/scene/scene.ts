import type { CableId, NodeId } from "../../topology/brand.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in canvas pixels; x grows to the right, y down. */
export interface Box extends Point, Size {}

/** What a drawn thing is: a node's kind, except that a host is its frame and, inside, its stack. */
export type ItemKind =
  | "host"
  | "stack"
  | "nic"
  | "bond"
  | "bridge"
  | "macvlan"
  | "veth"
  | "guest"
  | "switch"
  | "station"
  | "note";

/**
 * One thing on the picture.
 *
 * `id` is the node's own; a host's stack is `<host>:stack`, which no node can be called. Boxes are
 * absolute, whatever they lie in.
 */
export interface Item {
  readonly id: string;
  readonly kind: ItemKind;
  readonly node: NodeId;
  readonly box: Box;
  /** The item that it lies inside and moves with: a guest's card, a host's frame. */
  readonly inside: string | null;
}

/** A side of a box; slots on it count from the left or from the top. */
export type Edge = "top" | "bottom" | "left" | "right";

/** A line of the wiring, from the upper end to the lower one. */
export interface Wire {
  /** Cable ids are their own; others are made of both ends. */
  readonly id: string;
  readonly kind: "parent" | "vlan" | "stack" | "port" | "veth" | "cable";
  readonly from: string;
  readonly to: string;
  readonly cable: CableId | null;
  /** Where on `to`'s edge it ends: the slot of so many, from the left; wires never run over each other. */
  readonly slot: number;
  readonly slots: number;
  /** Which edge of `to` that is. */
  readonly edge: Edge;
  /** The same for the end at `from`. */
  readonly fromSlot: number;
  readonly fromSlots: number;
  readonly fromEdge: Edge;
}

/** The whole picture, before anybody draws it: items from back to front, and the wires. */
export interface Scene {
  readonly items: readonly Item[];
  readonly wires: readonly Wire[];
  readonly bounds: Box;
}

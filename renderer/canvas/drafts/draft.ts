import type { Message } from "../../../shared/messages/message.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Command } from "../../../shared/topology/commands/command.ts";
import type { Position } from "../../../shared/topology/document.ts";
import type { Result } from "../../../shared/result.ts";

/** What can be added by hand: the entries of the palette. */
export type PaletteKind =
  | "host"
  | "nic"
  | "macvlan"
  | "vm"
  | "container"
  | "namespace"
  | "bond"
  | "bridge"
  | "switch"
  | "station"
  | "note";

export const PALETTE_KINDS: readonly PaletteKind[] = [
  "host",
  "nic",
  "macvlan",
  "vm",
  "container",
  "namespace",
  "bond",
  "bridge",
  "switch",
  "station",
  "note",
];

/** Where something is added. */
export interface Place {
  /** Its upper left corner; null: where the layout puts it. */
  readonly at: Position | null;
  /** Nodes that it was dropped on or that are selected, the closest first. */
  readonly over: readonly NodeId[];
}

/** One undoable edit, and what it adds. */
export interface Addition {
  readonly command: Command;
  readonly id: NodeId;
}

/** What to run, or why there is nothing to run. */
export type Draft = Result<Addition, Message>;

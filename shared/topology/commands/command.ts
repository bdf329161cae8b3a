import type { CableId, DocumentId, NodeId } from "../brand.ts";
import type { Cable } from "../cable.ts";
import type { NodeKind, NodeOf, Position, TopologyNode } from "../document.ts";

/** A new value; `null` takes an optional key out of the document. */
type NewValue<Owner, Key extends keyof Owner> = undefined extends Owner[Key]
  ? Exclude<Owner[Key], undefined> | null
  : Owner[Key];

type SettableKey<Owner> = Exclude<keyof Owner, "kind" | "id"> & string;

type SetKey<Scope extends string, Owner, Key extends SettableKey<Owner>> = {
  readonly type: `${Scope}.set${Capitalize<Key>}`;
  readonly id: NodeId;
} & Readonly<Record<ValueKey<Scope, Key>, NewValue<Owner, Key>>>;

/** The value stands under the property's own name; `type` is the command's, so it is `guestType`. */
type ValueKey<Scope extends string, Key extends string> = Key extends "type" ? `${Scope}Type` : Key;

type SetAny<Scope extends string, Owner> = {
  [Key in SettableKey<Owner>]: SetKey<Scope, Owner, Key>;
}[SettableKey<Owner>];

/** Sets one property of a node, e.g. `{ type: "macvlan.setMode", id, mode: "vepa" }`. */
export type SetNodeCommand = { [Kind in NodeKind]: SetAny<Kind, NodeOf<Kind>> }[NodeKind];

/** Sets one property of a cable, e.g. `{ type: "cable.setReflectiveRelay", id, reflectiveRelay }`. */
export type SetCableCommand = SetAny<"cable", Cable>;

/** Adds a node; `index` is its place in `nodes` (absent: last). */
export interface AddNodeCommand {
  readonly type: "node.add";
  readonly node: TopologyNode;
  readonly index?: number;
  readonly position?: Position;
}

/** Removes nodes and all that depends on them: children, VLANs, veths, cables, port entries. */
export interface RemoveNodesCommand {
  readonly type: "node.remove";
  readonly ids: readonly NodeId[];
}

export interface AddCableCommand {
  readonly type: "cable.add";
  readonly cable: Cable;
  readonly index?: number;
}

export interface RemoveCableCommand {
  readonly type: "cable.remove";
  readonly id: CableId;
}

/**
 * Joins two nodes in the way their kinds allow.
 *
 * NIC, station or switch with a switch, and NIC or station with each other: a cable; NIC, bond or
 * macvlan with a bridge, NIC with a bond: a port; macvlan or veth with a guest: handed to it; macvlan
 * with a NIC or bond: its parent.
 */
export interface ConnectCommand {
  readonly type: "node.connect";
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Hands a child to a guest; `null` leaves it in the host's own stack. */
export interface AttachCommand {
  readonly type: "node.attach";
  readonly id: NodeId;
  readonly guest: NodeId | null;
  /** Where a child stands that no guest's card holds any more. */
  readonly position?: Position;
}

/** Moves nodes on the canvas; `null` forgets a node's place. */
export interface MoveCommand {
  readonly type: "node.move";
  readonly positions: Readonly<Record<string, Position | null>>;
  /** What the edit is named after, where others of `positions` only come along; absent: all of them. */
  readonly ids?: readonly NodeId[];
}

/** Copies nodes with the cables between them; the copies' ids follow from the originals'. */
export interface DuplicateCommand {
  readonly type: "node.duplicate";
  readonly ids: readonly NodeId[];
  readonly offset?: Position;
}

/** Nodes and cables outside a document: the clipboard. */
export interface Fragment {
  readonly nodes: readonly TopologyNode[];
  readonly cables?: readonly Cable[];
  readonly positions?: Readonly<Record<string, Position>>;
}

/** Puts a fragment into the document; ids that are taken get a free one that follows from them. */
export interface PasteCommand {
  readonly type: "document.paste";
  readonly fragment: Fragment;
  readonly offset?: Position;
}

export interface SetDocumentNameCommand {
  readonly type: "document.setName";
  readonly name: string;
}

export interface SetDocumentDescriptionCommand {
  readonly type: "document.setDescription";
  readonly description: string | null;
}

/** Gives the document another identity ("Duplicate as a new lab"): derived MACs change with it. */
export interface SetDocumentIdCommand {
  readonly type: "document.setId";
  readonly id: DocumentId;
}

/** How a list was before: what to take out, what to put in again, and where. */
export interface ListRestore<Item> {
  /** Ids of what was not there. */
  readonly remove: readonly string[];
  /** Former values of what is still there. */
  readonly replace: readonly Item[];
  /** What was there, by its former place; in ascending order. */
  readonly insert: readonly { readonly index: number; readonly item: Item }[];
}

/** A node's place as an entry of a list. */
export interface PositionEntry {
  readonly id: NodeId;
  readonly position: Position;
}

/**
 * Takes a document back to exactly what it was, order of keys and nodes included.
 *
 * Only made as the inverse of another command; it holds no more than what that one changed.
 */
export interface RestoreCommand {
  readonly type: "document.restore";
  /** Former keys of the document in their order, when they are others now. */
  readonly keys?: readonly string[];
  /** Former values of the document's own keys, when they are others now. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly nodes?: ListRestore<TopologyNode>;
  readonly cables?: ListRestore<Cable>;
  readonly positions?: ListRestore<PositionEntry>;
}

/** Several edits that are undone together. */
export interface BatchCommand {
  readonly type: "batch";
  readonly commands: readonly Command[];
}

/** Every edit that exists; JSON, so that scripts, quick fixes and the app share them. */
export type Command =
  | SetNodeCommand
  | SetCableCommand
  | AddNodeCommand
  | RemoveNodesCommand
  | AddCableCommand
  | RemoveCableCommand
  | ConnectCommand
  | AttachCommand
  | MoveCommand
  | DuplicateCommand
  | PasteCommand
  | SetDocumentNameCommand
  | SetDocumentDescriptionCommand
  | SetDocumentIdCommand
  | RestoreCommand
  | BatchCommand;

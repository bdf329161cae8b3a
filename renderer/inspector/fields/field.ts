import type { Message } from "../../../shared/messages/message.ts";
import type { Cable } from "../../../shared/topology/cable.ts";
import type { NodeKind, NodeOf, TopologyNode } from "../../../shared/topology/document.ts";
import type { TopologyIndex } from "../../../shared/topology/topology-index.ts";
import type { PlainId } from "../../i18n/plain-id.ts";

/** Whose property it is: a kind of node, or a cable. */
export type Scope = NodeKind | "cable";

export type OwnerOf<Of extends Scope> = Of extends NodeKind ? NodeOf<Of> : Cable;

/** What can be edited: a node or a cable. */
export type OwnerValue = TopologyNode | Cable;

/** Where a field stands in the panel, in this order. */
export const FIELD_GROUPS = ["general", "link", "addressing", "port", "more"] as const;

export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** One value of a choice; `value: null` leaves the property out. */
export interface Choice {
  readonly value: string | number | boolean | null;
  readonly label: PlainId;
}

/** How a value is shown and changed. */
export type Control =
  | { readonly type: "text"; readonly mono?: true }
  | { readonly type: "number"; readonly unit?: PlainId }
  | { readonly type: "prose" }
  | { readonly type: "switch"; readonly whenAbsent: boolean }
  | { readonly type: "choice"; readonly choices: readonly Choice[] }
  | { readonly type: "mode" }
  | { readonly type: "target"; readonly kinds: readonly NodeKind[]; readonly none?: PlainId }
  | { readonly type: "ports"; readonly kinds: readonly NodeKind[] }
  /** One of a few words that are no language's, such as the kernel's names. */
  | { readonly type: "word"; readonly words: readonly string[] }
  | { readonly type: "list"; readonly add: PlainId; readonly example: string }
  | { readonly type: "routes" }
  | { readonly type: "vlan" };

/** What a property is when the document leaves it out. */
export interface Default {
  /** As it would be typed. */
  readonly text: string;
  /** Where it comes from. */
  readonly origin: Message;
}

/** One property as the inspector shows it. What it may be is the grammar's and lint's to say. */
export interface FieldSpec<Owner = OwnerValue> {
  readonly group: FieldGroup;
  readonly control: Control;
  readonly label: PlainId;
  /** Meaning, unit, default and what `ip` calls it. */
  readonly help: PlainId;
  /** What leaving it out means, where it is no value. */
  readonly placeholder?: PlainId;
  readonly absent?: (owner: Owner, index: TopologyIndex) => Default | undefined;
  /** Where it does something; elsewhere it waits under "more" with the reason. */
  readonly belongs?: { readonly when: (owner: Owner) => boolean; readonly why: PlainId };
  /** Makes no sense for several at once. */
  readonly alone?: true;
}

/** A field for every property of a kind, in the order of the panel; the compiler misses none. */
export type FieldTable<Of extends Scope> = Readonly<
  Record<Exclude<keyof OwnerOf<Of>, "kind" | "id">, FieldSpec<OwnerOf<Of>>>
>;

import type { Message } from "../messages/message.ts";
import type { DocumentId, NodeId } from "../topology/brand.ts";
import type { LiveAddress, LiveRoute } from "./live-state.ts";
import type { FileContent, PersistManager } from "./system-file.ts";

/** What an operation does to its target. */
export type OperationKind = "create" | "change" | "recreate" | "delete";

/** What an operation acts on. */
export type OperationTarget = "link" | "address" | "route" | "namespace" | "nic" | "file";

/** One change that a person can understand, with the commands that make and unmake it. */
export interface Operation {
  readonly op: OperationKind;
  /** Node of the document; null for what is ours on the machine and no longer drawn. */
  readonly node: NodeId | null;
  readonly target: OperationTarget;
  /** The name on the machine: a link or a namespace. */
  readonly name: string;
  /** Argument vectors that do the same by hand, in order. */
  readonly commands: readonly Argv[];
  /** Argument vectors that take it back, in order. */
  readonly undo: readonly Argv[];
  readonly reason: Message;
}

export type Argv = readonly string[];

/** Stable names of what a plan may put at risk; a request accepts blocking ones by code. */
export type RiskCode =
  | "default-route"
  | "ssh-session"
  | "host-connection"
  | "host-address-moves"
  | "passthru-on-address"
  | "parent-down"
  | "not-restorable"
  | "promiscuous";

export interface Risk {
  readonly code: RiskCode;
  /** `block`: refused unless it is accepted by code. */
  readonly severity: "info" | "warn" | "block";
  /** Whether `--allow-disconnect` can override it; false: refused for good. */
  readonly overridable: boolean;
  /** Null: what is on the machine and drawn nowhere. */
  readonly node: NodeId | null;
  readonly message: Message;
}

/** What the document asks for and somebody else has to make. */
export interface LeftToOthers {
  /** Null: what is on the machine and drawn nowhere. */
  readonly node: NodeId | null;
  readonly reason: Message;
}

/** Why no plan can be made; nothing was changed. */
export interface PlanProblem {
  readonly kind:
    | "document-has-errors"
    | "no-local-host"
    | "nic-missing"
    | "nic-differs"
    | "name-taken"
    | "route-taken"
    | "nic-in-use"
    | "unsafe-name"
    | "not-supported"
    | "binding-unknown"
    | "cannot-persist";
  readonly node: NodeId | null;
  readonly message: Message;
}

/** What has to be done so that the machine becomes what the document draws. */
export interface Plan {
  readonly document: DocumentId;
  /** Empty: nothing to do. */
  readonly operations: readonly Operation[];
  readonly risks: readonly Risk[];
  readonly leftToOthers: readonly LeftToOthers[];
  /** Differences that are reported and never changed (a NIC's MTU, other addresses). */
  readonly notes: readonly LeftToOthers[];
  /** What the helper executes: the same changes, batched. */
  readonly stages: readonly Stage[];
  /** What must hold afterwards. */
  readonly expectations: readonly Expectation[];
  /** What held before, of all that the plan touches: what must hold after taking it back. */
  readonly before: readonly Expectation[];
  /** What the plan changes of NICs, for the record; `removePlan` puts it back. */
  readonly restore: readonly NicRestore[];
  /**
   * What makes a kept change outlive a reboot, carried out after it was confirmed; absent: nothing.
   *
   * Each action is harmless when it has been done, so that whoever comes after a dead helper goes on.
   */
  readonly settle?: readonly Action[];
}

/**
 * What was changed of a NIC, so that `remove` can put the prior values back.
 *
 * Kept in the record of the applied document; a later apply adds to it with `mergeRestore`.
 */
export interface NicRestore {
  readonly node: NodeId;
  /** Name of the live NIC. */
  readonly nic: string;
  /** All that it had, in order: the first of a subnet is its primary address. */
  readonly addresses: readonly LiveAddress[];
  /** We brought it up: it was down. */
  readonly broughtUp: boolean;
  /** The bridge of ours that we made it a port of. */
  readonly port: string | null;
  readonly addedAddresses: readonly string[];
  readonly takenAddresses: readonly LiveAddress[];
  readonly addedRoutes: readonly LiveRoute[];
  readonly takenRoutes: readonly LiveRoute[];
}

/**
 * A part of the plan that is executed, journalled and taken back as one.
 *
 * At most 100 links a stage, so that progress is told. `undo` is right whether the stage ran, ran
 * in part or never ran: each action restores a prior value and is harmless when it is the present
 * one. Undo lines run with `ip -force -batch -`: a line fails when what it takes away is not there
 * or what it makes is there already, so a failing line is no failure by itself; comparing with
 * `Plan.before` tells whether taking back worked. Stages that never began are not undone.
 */
export interface Stage {
  readonly title: Message;
  readonly actions: readonly Action[];
  readonly undo: readonly Action[];
}

/** The root helper's whole instruction set. `namespace` null is the helper's own. */
export type Action =
  | {
      /** Lines for one `ip -batch -`, in the placeholder form of `group.ts` for the group. */
      readonly run: "ip";
      readonly namespace: string | null;
      readonly lines: readonly string[];
    }
  | {
      /** Writes /proc/sys/<path>; the link's name is one component of the path. */
      readonly run: "sysctl";
      readonly namespace: string | null;
      readonly path: readonly string[];
      readonly value: string;
    }
  | { readonly run: "namespace.add"; readonly name: string }
  | {
      /** Kept, and said, when processes or another's links live in it. */
      readonly run: "namespace.delete";
      readonly name: string;
    }
  | {
      /**
       * Deletes links that we made, after proof of ownership for each: its alias, or before the
       * alias is set group, kind and parent together. Members that are ours go in one group delete.
       */
      readonly run: "links.delete";
      readonly namespace: string | null;
      readonly links: readonly OwnedLink[];
    }
  | {
      /**
       * Turns a file from one content into another, null being none; refused for one that is neither.
       *
       * Its place is one of `isSystemFilePath`.
       */
      readonly run: "file.put";
      readonly path: string;
      readonly from: FileContent | null;
      readonly to: FileContent | null;
    }
  | {
      /** Makes a folder that is missing, or takes away one that is empty again. */
      readonly run: "folder.make" | "folder.remove";
      readonly path: string;
    }
  | {
      /** Has a network manager read its files again, and waits until it has come to rest. */
      readonly run: "manager.reload";
      readonly manager: ReloadingManager;
      /** By starting it again, so that it forgets what it knew. */
      readonly afresh?: true;
    }
  | {
      /** Deletes links that a manager has made since, when kind and parent are the ones given. */
      readonly run: "links.drop";
      readonly links: readonly MadeLink[];
    }
  | {
      /**
       * Gives the devices of a document's taps back to whom they belonged.
       *
       * In no plan: the helper adds it to what takes one back.
       */
      readonly run: "taps.restore";
      readonly document: DocumentId;
      readonly taps: readonly OwnedTap[];
    };

/** A network manager that reads its files while it runs. */
export type ReloadingManager = Exclude<PersistManager, "ifupdown">;

/** A link of the own namespace that was not there before. */
export interface MadeLink {
  readonly name: string;
  readonly kind: string;
  /** Name of the lower device; null for a bridge. */
  readonly parent: string | null;
}

export interface OwnedLink {
  readonly name: string;
  readonly alias: string;
  readonly kind: string;
  /** Name of the lower device; null for a bridge or veth. */
  readonly parent: string | null;
}

/** Whose the character device of a tap is. */
export interface OwnedTap {
  readonly namespace: string | null;
  readonly link: string;
  readonly uid: number;
  readonly gid: number;
  /** Permission bits. */
  readonly mode: number;
}

/** A fact of live state that read-back compares after the change. */
export interface Expectation {
  readonly namespace: string | null;
  readonly link: string;
  readonly node: NodeId | null;
  /** False: the link must be gone. */
  readonly present: boolean;
  readonly kind?: string;
  readonly mode?: string;
  readonly mac?: string;
  readonly mtu?: number;
  readonly up?: boolean;
  readonly master?: string | null;
  readonly addresses?: readonly string[];
  readonly withoutAddresses?: readonly string[];
  /** `TO`, `TO via GATEWAY`: routes through the link. */
  readonly routes?: readonly string[];
}

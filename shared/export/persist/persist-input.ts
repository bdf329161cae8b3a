import type { Bindings } from "../../plan/nics.ts";
import type { LiveState, NetworkManagerName } from "../../plan/live-state.ts";
import type { PermanentLinks } from "../../plan/permanent-links.ts";
import type { MadeLink, PlanProblem } from "../../plan/plan.ts";
import type { PersistManager, SystemFile } from "../../plan/system-file.ts";
import type { Message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import type { PersistFacts } from "./facts.ts";

/** What became of files that were written: as they were, gone, or changed by somebody. */
export type FileStates = Readonly<Record<string, "same" | "gone" | "edited">>;

/** What is needed to say how a document outlives a reboot. */
export interface PersistInput {
  /** Has no lint errors. */
  readonly topology: Topology;
  readonly live: LiveState;
  readonly bindings: Bindings;
  readonly facts: PersistFacts;
  /** Null: whoever has the NICs. */
  readonly manager: PersistManager | null;
  /** What of this document is permanent already. */
  readonly record: Permanence | undefined;
  /** What became of the files of that record. */
  readonly states: FileStates;
}

/** What was made permanent of a document: all that it takes to undo it. */
export interface Permanence {
  readonly manager: PersistManager;
  readonly files: readonly SystemFile[];
  /** NICs of the machine that carry it. */
  readonly nics: readonly string[];
  readonly links: readonly MadeLink[];
}

/** Why something cannot be made permanent. */
export function refusal(text: Message, node: NodeId | null = null): PlanProblem {
  return { kind: "cannot-persist", node, message: text };
}

/** A manager's name as people know it. */
export const MANAGER_TITLES: Readonly<Record<PersistManager, NetworkManagerName>> = {
  networkd: "systemd-networkd",
  "network-manager": "NetworkManager",
  ifupdown: "ifupdown",
};

/** What of a document its manager makes after every boot, as a plan has to know it. */
export function permanentLinks(record: Permanence | undefined): PermanentLinks | undefined {
  return record && { manager: MANAGER_TITLES[record.manager], links: record.links };
}

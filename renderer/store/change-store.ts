import { createStore, type StoreApi } from "zustand/vanilla";
import type { Message } from "../../shared/messages/message.ts";
import type { PlanProblem } from "../../shared/plan/plan.ts";
import type { ChangeId, PreparedChange } from "../../shared/protocol/app/changes.ts";
import type { Topology } from "../../shared/topology/document.ts";
import type { ChangePhase } from "../change/change-phase.ts";

/** What applying the document would do here, found out by itself while it is drawn. */
export type Preparation =
  /** No document, no host of it is this machine, or the machine cannot be read. */
  | { readonly state: "none" }
  | { readonly state: "ready"; readonly change: PreparedChange }
  | { readonly state: "impossible"; readonly problems: readonly PlanProblem[] }
  | { readonly state: "failed"; readonly message: Message };

/** The change that is planned, and the one that is being made. */
export interface ChangeState {
  readonly preparation: Preparation;
  /** The document that `preparation` is about; compare by reference. */
  readonly prepared: Topology | null;
  readonly phase: ChangePhase;
  /** The backend's name for the running change; null: none, or not yet known. */
  readonly running: ChangeId | null;
}

export type ChangeStore = StoreApi<ChangeState>;

export function createChangeStore(): ChangeStore {
  return createStore<ChangeState>()(() => ({
    preparation: { state: "none" },
    prepared: null,
    phase: { at: "idle" },
    running: null,
  }));
}

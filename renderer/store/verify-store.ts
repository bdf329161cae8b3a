import { createStore, type StoreApi } from "zustand/vanilla";
import type { Message } from "../../shared/messages/message.ts";
import type { ChangeId, Measurement } from "../../shared/protocol/app/changes.ts";

/** What was measured between applied interfaces. */
export interface VerifyState {
  /** Null: nothing is being measured. */
  readonly running: ChangeId | null;
  /** The document whose pairs were measured; null: none were. */
  readonly documentId: string | null;
  /** By {@link pairKey}. */
  readonly results: ReadonlyMap<string, Measurement>;
  readonly total: number;
  /** Why it ended early; null: it did not. */
  readonly failure: Message | null;
}

export type VerifyStore = StoreApi<VerifyState>;

const NOTHING: VerifyState = {
  running: null,
  documentId: null,
  results: new Map(),
  total: 0,
  failure: null,
};

export function createVerifyStore(): VerifyStore {
  return createStore<VerifyState>()(() => NOTHING);
}

/** Forgets what was measured: the machine is another one now. */
export function forgetMeasured(store: VerifyStore): void {
  store.setState(NOTHING);
}

export function pairKey(from: string, to: string): string {
  return `${from} ${to}`;
}

/**
 * Whether an interface answered another when it was tried for real.
 *
 * Undefined: not measured; null: it could not be asked. Predictions stand beside it: where both
 * differ, both are shown.
 */
export function measuredOf(
  { documentId, results }: VerifyState,
  document: string | undefined,
  from: string,
  to: string,
): boolean | null | undefined {
  return documentId === document ? results.get(pairKey(from, to))?.answered : undefined;
}

import { createStore, type StoreApi } from "zustand/vanilla";
import type { Analysis, ExplainedPair } from "../analysis/analysis.ts";

/** What the workers found out last; may be one document behind for a few milliseconds. */
export interface AnalysisState {
  readonly analysis: Analysis | null;
  /** Of the selected pair; null: none, or not yet. */
  readonly explained: ExplainedPair | null;
  /** Of the pair under the pointer. */
  readonly glimpsed: ExplainedPair | null;
  /** The preview's, while a remedy is looked at. */
  readonly previewed: Analysis | null;
}

export type AnalysisStore = StoreApi<AnalysisState>;

export function createAnalysisStore(): AnalysisStore {
  return createStore<AnalysisState>()(() => ({
    analysis: null,
    explained: null,
    glimpsed: null,
    previewed: null,
  }));
}

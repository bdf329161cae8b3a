import { createStore, type StoreApi } from "zustand/vanilla";
import type { HostSnapshot } from "../../shared/protocol/app/host.ts";
import type { CallFailure, StartInfo } from "../../shared/protocol/app/contract.ts";

/** This machine and the program on it, as the backend tells. */
export interface HostState {
  readonly start: StartInfo;
  /** Null: not read yet. */
  readonly snapshot: HostSnapshot | null;
  /** Why it cannot be read; null when it can. */
  readonly failure: CallFailure | null;
  /** Live NICs that stand for drawn ones, by node id: "use enp5s0 for eno1". */
  readonly bindings: Readonly<Record<string, string>>;
}

export type HostStore = StoreApi<HostState>;

export function createHostStore(start: StartInfo): HostStore {
  return createStore<HostState>()(() => ({ start, snapshot: null, failure: null, bindings: {} }));
}

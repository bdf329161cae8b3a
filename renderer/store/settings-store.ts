import { createStore, type StoreApi } from "zustand/vanilla";
import type { AppClient } from "../../shared/protocol/app/contract.ts";
import type { Settings } from "../../shared/protocol/app/settings.ts";

export interface SettingsActions {
  readonly change: (settings: Partial<Settings>) => void;
}

export type SettingsStore = StoreApi<Settings & SettingsActions>;

/** Changes hold at once and are kept by the backend; what it cannot keep, holds for this window. */
export function createSettingsStore(settings: Settings, client: AppClient): SettingsStore {
  return createStore<Settings & SettingsActions>()((set) => ({
    ...settings,
    change(changed) {
      set(changed);
      void client.call("settings.set", changed);
    },
  }));
}

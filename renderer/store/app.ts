import { createContext, useContext } from "react";
import { useStore, type StoreApi } from "zustand";
import type { AppClient } from "../../shared/protocol/app/contract.ts";
import type { Analyst } from "../analysis/analysis.ts";
import type { AnalysisStore } from "./analysis-store.ts";
import type { ChangeStore } from "./change-store.ts";
import type { DocumentStore } from "./document-store.ts";
import type { FileStore } from "./file-store.ts";
import type { HostStore } from "./host-store.ts";
import type { NoticeStore } from "./notice-store.ts";
import type { PlayerStore } from "./player-store.ts";
import type { SettingsStore } from "./settings-store.ts";
import type { VerifyStore } from "./verify-store.ts";
import type { ViewStore } from "./view-store.ts";

/** Everything that a window works with; made once in main.tsx, or by a test for itself. */
export interface App {
  readonly client: AppClient;
  readonly analyst: Analyst;
  readonly document: DocumentStore;
  readonly view: ViewStore;
  readonly file: FileStore;
  readonly host: HostStore;
  readonly analysis: AnalysisStore;
  readonly settings: SettingsStore;
  readonly notices: NoticeStore;
  readonly player: PlayerStore;
  readonly change: ChangeStore;
  readonly verify: VerifyStore;
}

export const AppContext = createContext<App | undefined>(undefined);

/** The window's stores, for handlers; to draw from a store use {@link useFrom}. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) {
    throw new RangeError("used outside of AppContext");
  }
  return app;
}

type StoreName = {
  [Name in keyof App]: App[Name] extends StoreApi<unknown> ? Name : never;
}[keyof App];
type StateOf<Name extends StoreName> = ReturnType<App[Name]["getState"]>;

/**
 * Draws from one store: `useFrom("view", (view) => view.question)`.
 *
 * The selector must return the same reference for the same state; several values need `useShallow`.
 */
export function useFrom<Name extends StoreName, Value>(
  name: Name,
  selector: (state: StateOf<Name>) => Value,
): Value {
  return useStore(useApp()[name] as unknown as StoreApi<StateOf<Name>>, selector);
}

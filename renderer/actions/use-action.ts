import { useCallback, useSyncExternalStore } from "react";
import { useSay } from "../i18n/language.ts";
import { useApp, type App } from "../store/app.ts";
import { actionOf, isEnabled, runAction } from "./registry.ts";

/** An action as a button needs it. */
export interface BoundAction {
  readonly label: string;
  readonly shortcut: string | undefined;
  readonly enabled: boolean;
  readonly run: () => void;
}

/** Binds an action of the registry; drawn again only when its name or state changes. */
export function useAction(id: string): BoundAction {
  const app = useApp();
  const say = useSay();
  const action = actionOf(id);
  const subscribe = useCallback((onChange: () => void) => subscribeToAll(app, onChange), [app]);
  const label = useSyncExternalStore(subscribe, () => (action ? say(action.label(app)) : ""));
  const enabled = useSyncExternalStore(
    subscribe,
    () => action !== undefined && isEnabled(app, action),
  );
  return {
    label,
    shortcut: action?.shortcuts?.[0],
    enabled,
    run: () => {
      runAction(app, id);
    },
  };
}

function subscribeToAll(app: App, onChange: () => void): () => void {
  const { document, view, file, host, settings, analysis, change, verify } = app;
  const stores = [document, view, file, host, settings, analysis, change, verify];
  const stops = stores.map((store) => store.subscribe(onChange));
  return () => {
    stops.forEach((stop) => {
      stop();
    });
  };
}

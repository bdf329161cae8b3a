import type { App } from "../store/app.ts";
import type { Action } from "./action.ts";
import { addActions } from "./add-actions.ts";
import { appActions } from "./app-actions.ts";
import { arrangeActions } from "./arrange-actions.ts";
import { canvasActions } from "./canvas-actions.ts";
import { clipboardActions } from "./clipboard-actions.ts";
import { editActions } from "./edit-actions.ts";
import { exportActions } from "./export-actions.ts";
import { fileActions } from "./file-actions.ts";
import { helpActions } from "./help-actions.ts";
import { machineActions } from "./machine-actions.ts";
import { reachActions } from "./reach-actions.ts";
import { viewActions } from "./view-actions.ts";

/** Everything that a person can do, in the order of menus and of the command palette. */
export const ACTIONS: readonly Action[] = [
  ...fileActions,
  ...exportActions,
  ...editActions,
  ...clipboardActions,
  ...arrangeActions,
  ...addActions,
  ...viewActions,
  ...canvasActions,
  ...reachActions,
  ...machineActions,
  ...helpActions,
  ...appActions,
];

const byId: ReadonlyMap<string, Action> = new Map(ACTIONS.map((action) => [action.id, action]));

export function actionOf(id: string): Action | undefined {
  return byId.get(id);
}

export function isEnabled(app: App, action: Action): boolean {
  return action.isEnabled?.(app) ?? true;
}

/** Does what is asked, if it can be done now. */
export function runAction(app: App, id: string): void {
  const action = actionOf(id);
  if (action && isEnabled(app, action)) {
    void action.run(app);
  }
}

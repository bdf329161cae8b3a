import { message } from "../../shared/messages/message.ts";
import type { App } from "../store/app.ts";
import type { Action } from "./action.ts";
import { copySelection, cutSelection, pasteText } from "./clipboard.ts";
import { selectedNodes } from "./selected.ts";

/**
 * Gives a text to the system's clipboard where that is allowed.
 *
 * Keys do not need it: their copy event carries the text (use-clipboard-events.ts).
 */
function publish(text: string | undefined): void {
  if (text !== undefined) {
    navigator.clipboard.writeText(text).catch(() => undefined);
  }
}

const hasSelection = (app: App): boolean => selectedNodes(app).length > 0;

/** The clipboard out of menus and the command palette. */
export const clipboardActions = [
  {
    id: "edit.cut",
    group: "edit",
    label: () => message("ui.actions.cut"),
    shortcuts: ["Ctrl+X"],
    isEnabled: hasSelection,
    run: (app) => {
      publish(cutSelection(app));
    },
  },
  {
    id: "edit.copy",
    group: "edit",
    label: () => message("ui.actions.copy"),
    shortcuts: ["Ctrl+C"],
    isEnabled: hasSelection,
    run: (app) => {
      publish(copySelection(app));
    },
  },
  {
    id: "edit.paste",
    group: "edit",
    label: () => message("ui.actions.paste"),
    shortcuts: ["Ctrl+V"],
    isEnabled: (app) => app.document.getState().topology !== null,
    run: (app) => {
      pasteText(app, "");
    },
  },
] as const satisfies readonly Action[];

import { message } from "../../shared/messages/message.ts";
import type { Action } from "./action.ts";

/** The program itself: its settings and its help. */
export const appActions = [
  {
    id: "app.settings",
    group: "help",
    label: () => message("ui.actions.settings"),
    shortcuts: ["Ctrl+,"],
    run: (app) => {
      app.view.getState().open("settings");
    },
  },
  {
    id: "help.shortcuts",
    group: "help",
    label: () => message("ui.actions.shortcuts"),
    shortcuts: ["?", "Ctrl+/"],
    run: (app) => {
      app.view.getState().open("shortcuts");
    },
  },
] as const satisfies readonly Action[];

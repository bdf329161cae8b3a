import { message } from "../../shared/messages/message.ts";
import { chooseItem } from "../export/choice.ts";
import { EXPORT_NAMES } from "../export/export-names.ts";
import type { App } from "../store/app.ts";
import type { Action } from "./action.ts";

function hasDocument(app: App): boolean {
  return app.document.getState().topology !== null;
}

/** The gallery, and each of its targets at once. */
export const exportActions: readonly Action[] = [
  {
    id: "file.export",
    group: "file",
    label: () => message("ui.export.action"),
    shortcuts: ["Ctrl+E"],
    isEnabled: hasDocument,
    run(app: App): void {
      app.view.getState().open("export");
    },
  },
  ...EXPORT_NAMES.map(({ id, title }): Action => ({
    id: `export.${id}`,
    group: "file",
    label: () => message("ui.export.actionTo", { title }),
    isEnabled: hasDocument,
    run(app) {
      chooseItem(id);
      app.view.getState().open("export");
    },
  })),
];

import { message } from "../../shared/messages/message.ts";
import { chooseFile } from "../files/open-document.ts";
import { closeDocument, duplicateAsNew, newDocument } from "../files/new-document.ts";
import { askForName, downloadDocument, saveDocument } from "../files/save-document.ts";
import type { App } from "../store/app.ts";
import type { Action } from "./action.ts";

function hasDocument(app: App): boolean {
  return app.document.getState().topology !== null;
}

/** A file that could not be read is closed as well. */
function hasSomething(app: App): boolean {
  return hasDocument(app) || app.file.getState().broken !== null;
}

/** What begins, opens, saves and ends a document. */
export const fileActions = [
  {
    id: "file.new",
    group: "file",
    label: () => message("ui.files.action.new"),
    shortcuts: ["Ctrl+Alt+N"],
    run: newDocument,
  },
  {
    id: "file.templates",
    group: "file",
    label: () => message("ui.files.action.templates"),
    run: (app) => {
      app.view.getState().open("templates");
    },
  },
  {
    id: "file.open",
    group: "file",
    label: () => message("ui.files.action.open"),
    shortcuts: ["Ctrl+O"],
    run: chooseFile,
  },
  {
    id: "file.save",
    group: "file",
    label: () => message("ui.files.action.save"),
    shortcuts: ["Ctrl+S"],
    isEnabled: hasDocument,
    run: (app) => saveDocument(app),
  },
  {
    id: "file.saveAs",
    group: "file",
    label: () => message("ui.files.action.saveAs"),
    shortcuts: ["Ctrl+Shift+S"],
    isEnabled: hasDocument,
    run: (app) => askForName(app),
  },
  {
    id: "file.download",
    group: "file",
    label: () => message("ui.files.action.download"),
    isEnabled: hasDocument,
    run: downloadDocument,
  },
  {
    id: "file.duplicateAsNew",
    group: "file",
    label: () => message("ui.files.action.duplicateAsNew"),
    isEnabled: hasDocument,
    run: duplicateAsNew,
  },
  {
    id: "file.close",
    group: "file",
    label: () => message("ui.files.action.close"),
    isEnabled: hasSomething,
    run: closeDocument,
  },
] as const satisfies readonly Action[];

import type { Fragment } from "../../shared/topology/commands/command.ts";
import type { Position } from "../../shared/topology/document.ts";
import type { App } from "../store/app.ts";
import { editDocument } from "./edit-document.ts";

/** Puts a fragment into the document and selects what has come. */
export function pasteFragment(app: App, fragment: Fragment, offset: Position): void {
  const before = new Set<string>(app.document.getState().topology?.nodes.map(({ id }) => id));
  if (editDocument(app, { type: "document.paste", fragment, offset })) {
    const nodes = app.document.getState().topology?.nodes ?? [];
    app.view.getState().select(nodes.filter(({ id }) => !before.has(id)).map(({ id }) => id));
  }
}

import type { Command } from "../../shared/topology/commands/command.ts";
import type { App } from "../store/app.ts";

/** Edits the document; a refusal is told with its reason. */
export function editDocument(app: App, command: Command): boolean {
  const done = app.document.getState().run(command);
  if (!done.ok) {
    app.notices.getState().tell("bad", done.error.message);
  }
  return done.ok;
}

import { message } from "../../shared/messages/message.ts";
import { withDependants } from "../../shared/topology/commands/dependants.ts";
import { fragmentOf } from "../../shared/topology/commands/copies.ts";
import type { App } from "../store/app.ts";
import { deleteSelection } from "./edit-actions.ts";
import { fragmentInText, textOfFragment } from "./fragment-text.ts";
import { pasteFragment } from "./paste.ts";
import { selectedNodes, withContents } from "./selected.ts";

/** How far each further paste of the same stands from the one before, in canvas pixels. */
const STEP = 40;

interface Clipboard {
  readonly text: string;
  readonly pastes: number;
}

// One per window: another window gets it through the system's clipboard.
const clipboards = new WeakMap<App, Clipboard>();

/** Keeps the selected nodes, and what is inside them, as text; undefined: nothing is selected. */
export function copySelection(app: App): string | undefined {
  const { topology } = app.document.getState();
  const chosen = selectedNodes(app);
  if (!topology || chosen.length === 0) {
    return undefined;
  }
  return keep(app, textOfFragment(fragmentOf(topology, withContents(topology, chosen))));
}

/** Keeps the selected nodes with all that goes with them, and deletes them. */
export function cutSelection(app: App): string | undefined {
  const { topology } = app.document.getState();
  const chosen = selectedNodes(app);
  if (!topology || chosen.length === 0) {
    return undefined;
  }
  const gone = withDependants(topology, [...withContents(topology, chosen)]);
  const text = keep(app, textOfFragment(fragmentOf(topology, [...gone])));
  deleteSelection(app);
  return text;
}

/** Pastes nodes out of a text, or what this window has copied when that text says nothing. */
export function pasteText(app: App, text: string): void {
  const kept = clipboards.get(app);
  const chosen = fragmentInText(text) ? text : kept?.text;
  const fragment = chosen === undefined ? undefined : fragmentInText(chosen);
  if (!fragment || chosen === undefined) {
    app.notices.getState().tell("info", message("ui.actions.nothingToPaste"));
    return;
  }
  const pastes = (kept?.text === chosen ? kept.pastes : 0) + 1;
  clipboards.set(app, { text: chosen, pastes });
  pasteFragment(app, fragment, { x: pastes * STEP, y: pastes * STEP });
}

function keep(app: App, text: string): string {
  clipboards.set(app, { text, pastes: 0 });
  return text;
}

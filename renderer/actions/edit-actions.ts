import { flushSync } from "react-dom";
import { message, type Message } from "../../shared/messages/message.ts";
import type { CableId, NodeId } from "../../shared/topology/brand.ts";
import type { Command } from "../../shared/topology/commands/command.ts";
import { withDependants } from "../../shared/topology/commands/dependants.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { selectAll } from "../canvas/canvas-commands.ts";
import { isFolded } from "../../shared/protocol/app/panels.ts";
import { toggleFold } from "../shell/panels.ts";
import type { App } from "../store/app.ts";
import type { HistoryEntry } from "../store/document-store.ts";
import type { Action } from "./action.ts";
import { editDocument } from "./edit-document.ts";
import { pasteFragment } from "./paste.ts";
import { selectedCables, selectedNodes, withContents } from "./selected.ts";
import { fragmentOf } from "../../shared/topology/commands/copies.ts";

/** Removes nodes with all that depends on them, and cables that do not go with those. */
export function removal(
  document: Topology,
  nodes: readonly NodeId[],
  cables: readonly CableId[],
): Command {
  const gone = withDependants(document, nodes);
  const left = (document.cables ?? []).filter(
    ({ id, from, to }) => cables.includes(id) && !gone.has(from) && !gone.has(to),
  );
  const commands: Command[] = left.map(({ id }) => ({ type: "cable.remove", id }));
  if (nodes.length > 0) {
    commands.unshift({ type: "node.remove", ids: nodes });
  }
  const [only] = commands;
  return only && commands.length === 1 ? only : { type: "batch", commands };
}

/** Deletes the selection; false when there is none. */
export function deleteSelection(app: App): void {
  const { topology } = app.document.getState();
  if (topology && editDocument(app, removal(topology, selectedNodes(app), selectedCables(app)))) {
    app.view.getState().select([]);
  }
}

function duplicateSelection(app: App): void {
  const { topology } = app.document.getState();
  if (topology) {
    const fragment = fragmentOf(topology, withContents(topology, selectedNodes(app)));
    pasteFragment(app, fragment, { x: 40, y: 40 });
  }
}

function named(
  plain: "ui.actions.undo" | "ui.actions.redo",
  entry: HistoryEntry | undefined,
): Message {
  if (!entry) {
    return message(plain);
  }
  const params = { edit: entry.label };
  return plain === "ui.actions.undo"
    ? message("ui.actions.undoNamed", params)
    : message("ui.actions.redoNamed", params);
}

/** Puts the cursor into the name of what is selected, in the right panel. */
function beginRename(app: App): void {
  // Drawn at once: what is typed next is the name already.
  flushSync(() => {
    app.view.getState().explain(null);
    if (isFolded(app.settings.getState().panels, "right")) {
      toggleFold(app, "right");
    }
  });
  const field = document.querySelector("input[name='node-name']");
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

/** Says what else goes. */
function nameOfDelete(app: App): Message {
  const { topology } = app.document.getState();
  const chosen = selectedNodes(app);
  const others = topology ? withDependants(topology, chosen).size - chosen.length : 0;
  return others > 0 ? message("ui.actions.deleteWith", { others }) : message("ui.actions.delete");
}

/** What changes the document whatever is in it. */
export const editActions = [
  {
    id: "edit.undo",
    group: "edit",
    label: (app) => named("ui.actions.undo", app.document.getState().past.at(-1)),
    shortcuts: ["Ctrl+Z"],
    isEnabled: (app) => app.document.getState().past.length > 0,
    run: (app) => {
      app.document.getState().undo();
    },
  },
  {
    id: "edit.redo",
    group: "edit",
    label: (app) => named("ui.actions.redo", app.document.getState().future.at(-1)),
    shortcuts: ["Ctrl+Shift+Z", "Ctrl+Y"],
    isEnabled: (app) => app.document.getState().future.length > 0,
    run: (app) => {
      app.document.getState().redo();
    },
  },
  {
    id: "edit.duplicate",
    group: "edit",
    label: () => message("ui.actions.duplicate"),
    shortcuts: ["Ctrl+D"],
    isEnabled: (app) => selectedNodes(app).length > 0,
    run: duplicateSelection,
  },
  {
    id: "edit.delete",
    group: "edit",
    label: nameOfDelete,
    shortcuts: ["Delete", "Backspace"],
    isEnabled: (app) => selectedNodes(app).length + selectedCables(app).length > 0,
    run: deleteSelection,
  },
  {
    id: "edit.rename",
    group: "edit",
    label: () => message("ui.actions.rename"),
    shortcuts: ["F2"],
    isEnabled: (app) => selectedNodes(app).length === 1,
    run: beginRename,
  },
  {
    id: "edit.selectAll",
    group: "edit",
    label: () => message("ui.actions.selectAll"),
    shortcuts: ["Ctrl+A"],
    isEnabled: (app) => app.document.getState().topology !== null,
    run: selectAll,
  },
  {
    id: "edit.selectNone",
    group: "edit",
    label: () => message("ui.actions.selectNone"),
    shortcuts: ["Escape"],
    isEnabled: (app) => app.view.getState().selection.length > 0,
    run: (app) => {
      app.view.getState().select([]);
    },
  },
] as const satisfies readonly Action[];

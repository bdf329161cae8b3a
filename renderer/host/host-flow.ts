import { message } from "../../shared/messages/message.ts";
import { importLiveHost, type ImportedHost } from "../../shared/import/live-host.ts";
import type { HostSnapshot } from "../../shared/protocol/app/host.ts";
import type { DocumentId } from "../../shared/topology/brand.ts";
import type { Command } from "../../shared/topology/commands/command.ts";
import type { Topology } from "../../shared/topology/document.ts";
import type { App } from "../store/app.ts";
import { bindingsFor } from "./bindings.ts";
import { appliedOf } from "./drift.ts";
import { mergeImport } from "./merge-import.ts";
import { draftNic } from "./nic-draft.ts";
import { takeDrift } from "./take-drift.ts";

/** Puts a live NIC into the document, or selects it where it is drawn. */
export function addLiveNic(app: App, name: string): void {
  const { topology } = app.document.getState();
  const { snapshot, start } = app.host.getState();
  if (!topology || !snapshot) {
    return;
  }
  const bindings = bindingsFor(app.host.getState(), topology);
  const draft = draftNic(topology, { snapshot, name, hostName: start.hostName, bindings });
  if (draft && run(app, draft.command)) {
    app.view.getState().select([draft.node]);
  }
}

/** Draws this workstation as a document of its own. */
export function drawWorkstation(
  snapshot: HostSnapshot,
  hostName: string,
  documentId: string,
): ImportedHost {
  return importLiveHost(snapshot.live, {
    ...{ documentId: documentId as DocumentId, hostName, containers: snapshot.containers },
  });
}

/** Puts an imported workstation into the open document, as one step that can be undone. */
export function mergeWorkstation(app: App, imported: Topology): void {
  const { topology } = app.document.getState();
  if (!topology) {
    return;
  }
  const { command, added, kept } = mergeImport(topology, imported);
  if (!command) {
    app.notices.getState().tell("info", message("ui.host.mergedNothing"));
  } else if (run(app, command)) {
    app.notices.getState().tell("good", message("ui.host.merged", { added, kept }));
  }
}

/** Makes the document what this workstation has become since it was applied. */
export function takeDriftOver(app: App): void {
  const { topology } = app.document.getState();
  const { snapshot, start } = app.host.getState();
  const applied = appliedOf(snapshot, topology?.id);
  if (!topology || !snapshot || !applied) {
    return;
  }
  const command = takeDrift(topology, snapshot, applied, start.hostName);
  if (!command) {
    app.notices.getState().tell("info", message("ui.host.driftNothing"));
  } else if (run(app, command)) {
    app.notices.getState().tell("good", message("ui.host.driftTaken"));
  }
}

function run(app: App, command: Command): boolean {
  const edited = app.document.getState().run(command);
  if (!edited.ok) {
    app.notices.getState().tell("bad", edited.error.message);
  }
  return edited.ok;
}

import { message } from "../../shared/messages/message.ts";
import { say } from "../../shared/messages/say.ts";
import type { DocumentId, NodeId } from "../../shared/topology/brand.ts";
import {
  TOPOLOGY_FORMAT,
  TOPOLOGY_VERSION,
  type Topology,
} from "../../shared/topology/document.ts";
import { spokenLanguage } from "../i18n/language.ts";
import type { App } from "../store/app.ts";
import { showDocument, showStart } from "./show-document.ts";
import { leaveDocument } from "./unsaved.ts";

/** Begins with an empty canvas but for the machine that everything is drawn on. */
export function newDocument(app: App): void {
  leaveDocument(app, () => {
    showDocument(app, emptyTopology(app), null);
  });
}

function emptyTopology(app: App): Topology {
  const name = say(message("ui.files.untitled"), spokenLanguage(app));
  const host = app.host.getState().start.hostName;
  return {
    format: TOPOLOGY_FORMAT,
    version: TOPOLOGY_VERSION,
    id: crypto.randomUUID() as DocumentId,
    name,
    nodes: [{ kind: "host", id: "host" as NodeId, name: host, local: true }],
  };
}

/** Opens a topology as a document of its own: what is applied of the other stays the other's. */
export function openCopy(app: App, topology: Topology, name: string): void {
  leaveDocument(app, () => {
    showDocument(app, { ...topology, id: crypto.randomUUID() as DocumentId, name }, null);
  });
}

/** Makes another lab of the shown document. */
export function duplicateAsNew(app: App): void {
  const { topology } = app.document.getState();
  if (topology) {
    const name = say(message("ui.files.copyOf", { name: topology.name }), spokenLanguage(app));
    openCopy(app, topology, name);
  }
}

export function closeDocument(app: App): void {
  leaveDocument(app, () => {
    showStart(app);
  });
}

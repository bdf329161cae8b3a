import { message } from "../../shared/messages/message.ts";
import type { CallFailure } from "../../shared/protocol/app/contract.ts";
import type { SavedFile } from "../../shared/protocol/app/documents.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { serialiseTopology } from "../../shared/topology/serialise.ts";
import type { App } from "../store/app.ts";
import { download } from "./download.ts";
import type { Notice } from "../store/notice-store.ts";

/**
 * Saves to the document's file, or asks for a name when it has none; then goes on.
 *
 * A failure says why and changes nothing: the document stays unsaved, its autosave where it is.
 */
export async function saveDocument(app: App, then?: () => void): Promise<void> {
  const { topology } = app.document.getState();
  const { file, version, foreign } = app.file.getState();
  if (!topology) {
    return;
  }
  if (!file) {
    await askForName(app, then);
    return;
  }
  if (foreign) {
    app.view.getState().open("fileChanged");
    return;
  }
  await write(app, topology, version, then);
}

/**
 * Stays with what is shown here although another program has changed the file.
 *
 * @param version what the file holds now: the next save replaces exactly that; null: it is gone
 */
export function keepMine(app: App, version: string | null): void {
  app.file.setState({ foreign: null, version });
  app.document.getState().markUnsaved();
}

async function write(
  app: App,
  topology: Topology,
  expected: string | null,
  then?: () => void,
): Promise<void> {
  const { file } = app.file.getState();
  if (!file) {
    return;
  }
  const { handle } = file;
  const text = serialiseTopology(topology);
  const written = await app.client.call("documents.write", { handle, text, expected });
  if (written.ok) {
    noteSaved(app, topology, written.value);
    then?.();
  } else if (written.error.kind === "changedMeanwhile") {
    app.file.setState({ foreign: { version: null } });
    app.view.getState().open("fileChanged");
  } else {
    app.notices.getState().tell("bad", written.error.message);
  }
}

/** Asks for a name, with the system's dialog in a window and our own in a browser. */
export async function askForName(app: App, then?: () => void): Promise<void> {
  if (app.host.getState().start.door === "browser") {
    app.file.setState({ afterSave: then ?? null });
    app.view.getState().open("saveAs");
    return;
  }
  const saved = await saveUnder(app, suggestedName(app), false);
  if (!saved.ok) {
    app.notices.getState().tell("bad", saved.error.message);
  } else if (saved.value) {
    then?.();
  }
}

/**
 * Saves under a name; `false`: the dialog was dismissed.
 *
 * The failure is the dialog's to show: it knows what was typed.
 */
export async function saveUnder(
  app: App,
  name: string,
  replace: boolean,
): Promise<Result<boolean, CallFailure>> {
  const { topology } = app.document.getState();
  if (!topology) {
    return ok(false);
  }
  const text = serialiseTopology(topology);
  const saved = await app.client.call("documents.saveAs", { name, text, replace });
  if (!saved.ok) {
    return err(saved.error);
  }
  if (saved.value) {
    noteSaved(app, topology, saved.value);
  }
  return ok(saved.value !== null);
}

function noteSaved(app: App, topology: Topology, { file, version }: SavedFile): void {
  app.file.setState({ file, version, foreign: null, recovered: false });
  app.document.getState().markSaved(topology);
  if (app.document.getState().topology === topology) {
    void app.client.call("documents.discard", { id: app.file.getState().autosave });
  }
  const notices = app.notices.getState();
  notices.notices.filter(isFailedSave).forEach(({ id }) => {
    notices.dismiss(id);
  });
  notices.tell("good", message("ui.files.saved", { name: file.name }));
}

/** Why saving failed before is no news any more. */
function isFailedSave({ message: said }: Notice): boolean {
  return said.id === "ui.backend.cannotWrite";
}

/** A file's name made of the document's: what every file system and URL takes. */
export function suggestedName(app: App): string {
  const { file } = app.file.getState();
  return file ? file.name : `${slug(app.document.getState().topology?.name ?? "")}.macvlan.json`;
}

function slug(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/đ/gu, "d")
    .replace(/Đ/gu, "D")
    .toLowerCase();
  const words = plain.replace(/[^\p{Letter}\p{Number}]+/gu, "-").replace(/^-+|-+$/gu, "");
  return words === "" ? "topology" : words.slice(0, 60);
}

/** Hands the document to the browser as a download: a copy for wherever the browser is. */
export function downloadDocument(app: App): void {
  const { topology } = app.document.getState();
  if (!topology) {
    return;
  }
  const blob = new Blob([serialiseTopology(topology)], { type: "application/json" });
  download(blob, suggestedName(app));
}

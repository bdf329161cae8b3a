import { documentInPicture, MAX_PICTURE_BYTES } from "../../shared/diagram/embed/picture.ts";
import { message, type Message } from "../../shared/messages/message.ts";
import type { FileHandle, Recoverable } from "../../shared/protocol/app/documents.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { MAX_FILE_BYTES } from "../../shared/topology/limits.ts";
import { parseTopology } from "../../shared/topology/parse.ts";
import type { App } from "../store/app.ts";
import { showBroken, showDocument, wishFor } from "./show-document.ts";
import { leaveDocument } from "./unsaved.ts";

/** Opens a file by its handle; asks first when unsaved work would be lost. */
export function openFile(app: App, handle: FileHandle): void {
  leaveDocument(app, () => {
    void readFile(app, handle);
  });
}

/**
 * Reads a file and shows it, or shows why it is none.
 *
 * Where something else is chosen meanwhile, that is shown.
 *
 * @returns false: it could not be read, and what is shown stays
 */
export async function readFile(app: App, handle: FileHandle, how?: "quietly"): Promise<boolean> {
  const isStillWished = wishFor(app);
  const read = await app.client.call("documents.read", { handle });
  if (!isStillWished()) {
    // What is shown by now was chosen later, and may be unsaved work that was just brought back.
    return true;
  }
  if (!read.ok) {
    if (how !== "quietly") {
      app.notices.getState().tell("bad", read.error.message);
    }
    return false;
  }
  const { file, text, version, picture } = read.value;
  const parsed = parseTopology(text);
  if (parsed.ok) {
    showDocument(app, parsed.value, picture ? null : { file, version });
  } else {
    const name = file.name;
    showBroken(app, { file: picture ? null : file, name, text, issues: parsed.error });
  }
  return true;
}

/** Chooses a file: with the system's dialog in a window, with our own in a browser. */
export async function chooseFile(app: App): Promise<void> {
  if (app.host.getState().start.door === "browser") {
    app.view.getState().open("open");
    return;
  }
  const picked = await app.client.call("documents.pick", {});
  if (!picked.ok) {
    app.notices.getState().tell("bad", picked.error.message);
  } else if (picked.value) {
    openFile(app, picked.value.handle);
  }
}

/** Opens what was dropped or uploaded: a copy, which has no file of its own here. */
export async function openUpload(app: App, upload: File): Promise<void> {
  const text = await textOf(upload);
  if (text.ok) {
    leaveDocument(app, () => {
      showText(app, upload.name, text.value);
    });
  } else {
    app.notices.getState().tell("bad", text.error);
  }
}

/** The text of a file or, where it is a picture, of the document inside. */
async function textOf(upload: File): Promise<Result<string, Message>> {
  const { name } = upload;
  if (upload.size > MAX_PICTURE_BYTES) {
    return err(tooLarge(name));
  }
  const bytes = new Uint8Array(await upload.arrayBuffer());
  const inside = documentInPicture(bytes);
  if (inside && !inside.ok) {
    return err(message("ui.files.upload.picture", { name, reason: inside.error }));
  }
  const document = inside?.value ?? bytes;
  if (document.length > MAX_FILE_BYTES) {
    return err(tooLarge(name));
  }
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(document));
  } catch {
    return err(message("ui.files.upload.unreadable", { name }));
  }
}

function tooLarge(name: string): Message {
  const megabytes = MAX_FILE_BYTES / 1024 / 1024;
  return message("ui.files.upload.tooLarge", { name, megabytes });
}

function showText(app: App, name: string, text: string): void {
  const parsed = parseTopology(text);
  if (parsed.ok) {
    showDocument(app, parsed.value, null);
  } else {
    showBroken(app, { file: null, name, text, issues: parsed.error });
  }
}

/**
 * Brings back unsaved work; it stays unsaved until it is saved.
 *
 * Its file may have changed since: saving then finds another version, and asks.
 */
export function recover(app: App, work: Recoverable): void {
  leaveDocument(app, () => {
    const parsed = parseTopology(work.text);
    if (!parsed.ok) {
      const { file, documentName: name, text } = work;
      showBroken(app, { file, name, text, issues: parsed.error });
      return;
    }
    showDocument(app, parsed.value, null);
    // The slot stays the same until it is decided about: a second crash loses nothing either.
    app.file.setState({
      file: work.file,
      version: work.baseVersion,
      recovered: true,
      autosave: work.id,
    });
    dropOffer(app, work.id);
  });
}

/** Throws unsaved work of an earlier start away. */
export function discardRecoverable(app: App, id: string): void {
  void app.client.call("documents.discard", { id });
  dropOffer(app, id);
}

function dropOffer(app: App, id: string): void {
  app.file.setState(({ recoverable }) => ({
    recoverable: recoverable.filter((other) => other.id !== id),
  }));
}

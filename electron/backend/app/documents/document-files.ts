import { documentInPicture } from "../../../../shared/diagram/embed/picture.ts";
import { message } from "../../../../shared/messages/message.ts";
import type { CallFailure } from "../../../../shared/protocol/app/contract.ts";
import type {
  FileContent,
  FileHandle,
  SavedFile,
} from "../../../../shared/protocol/app/documents.ts";
import { ok, type Result } from "../../../../shared/result.ts";
import { MAX_FILE_BYTES } from "../../../../shared/topology/limits.ts";
import { decodeUtf8 } from "../../documents/decode-utf8.ts";
import { failed } from "../failures.ts";
import {
  cannotRead,
  cannotWrite,
  changedMeanwhile,
  outside,
  placeOf,
  unknownHandle,
} from "./document-failures.ts";
import type { FileHandles } from "./file-handles.ts";
import { referenceOf } from "./file-reference.ts";
import { isReallyInside } from "./inside.ts";
import { currentVersion, readBytes, versionOf } from "./read-bytes.ts";
import type { RecentFiles } from "./recent-files.ts";
import { writeAtomically } from "./write-atomically.ts";

type Answer<Value> = Promise<Result<Value, CallFailure>>;

/** Topology files on disk, by handle. */
export interface DocumentFiles {
  read(handle: FileHandle): Answer<FileContent>;
  write(handle: FileHandle, text: string, expected: string | null): Answer<SavedFile>;
}

/** `folder`: nothing outside of it is read or written, whatever links there are; null: anything. */
export function createDocumentFiles(
  handles: FileHandles,
  recent: RecentFiles,
  folder: string | null,
): DocumentFiles {
  async function pathOf(handle: FileHandle): Answer<string> {
    const path = handles.pathOf(handle) ?? (await pathOfEarlierStart(handle));
    if (path === undefined) {
      return unknownHandle();
    }
    if (folder !== null && !(await isReallyInside(folder, path))) {
      return outside(folder);
    }
    return ok(path);
  }

  /** A page that outlived the program still names files by their old handles. */
  async function pathOfEarlierStart(handle: FileHandle): Promise<string | undefined> {
    await recent.list();
    return handles.pathOf(handle);
  }

  return {
    async read(handle) {
      const path = await pathOf(handle);
      return path.ok ? readFile(handle, path.value) : path;
    },
    async write(handle, text, expected) {
      const path = await pathOf(handle);
      return path.ok ? writeFile(handle, path.value, text, expected) : path;
    },
  };
}

async function readFile(handle: FileHandle, path: string): Answer<FileContent> {
  let bytes: Buffer;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    return cannotRead(path, error);
  }
  const inside = documentInPicture(bytes);
  if (inside && !inside.ok) {
    const why = { ...placeOf(path), reason: inside.error };
    return failed("cannotRead", message("ui.backend.cannotRead", why));
  }
  const document = inside?.value ?? bytes;
  if (document.length > MAX_FILE_BYTES) {
    const megabytes = MAX_FILE_BYTES / 1024 / 1024;
    return failed("cannotRead", message("ui.backend.tooLarge", { ...placeOf(path), megabytes }));
  }
  const text = decodeUtf8(document);
  if (!text.ok) {
    const { line, column } = text.error[0] ?? { line: 1, column: 1 };
    const place = { ...placeOf(path), line, column };
    return failed("cannotRead", message("ui.backend.notUtf8", place));
  }
  const version = versionOf(bytes);
  const picture = inside !== null;
  return ok({ file: referenceOf(handle, path), text: text.value, version, picture });
}

async function writeFile(
  handle: FileHandle,
  path: string,
  text: string,
  expected: string | null,
): Answer<SavedFile> {
  try {
    if (expected !== null && (await currentVersion(path)) !== expected) {
      return changedMeanwhile(path);
    }
    await writeAtomically(path, text);
    return ok({ file: referenceOf(handle, path), version: versionOf(Buffer.from(text)) });
  } catch (error) {
    return cannotWrite(path, error);
  }
}

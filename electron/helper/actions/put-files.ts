import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Action } from "../../../shared/plan/plan.ts";
import {
  isSystemFilePath,
  isSystemFolderPath,
  type FileContent,
} from "../../../shared/plan/system-file.ts";
import { writeSynced } from "../files.ts";
import type { Failure } from "./failure.ts";

type PutFile = Extract<Action, { readonly run: "file.put" }>;
type PutFolder = Extract<Action, { readonly run: "folder.make" | "folder.remove" }>;

/** No configuration of ours is longer; nothing else is read into memory. */
const MAX_BYTES = 16 * 1024 * 1024;
const OTHERS_MAY_WRITE = 0o022;
const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
const OLD_FILE = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Somebody else's file, link or folder is in the way; it is left alone. */
class NotOurs extends Error {}

/**
 * Turns a file from what it was into what it shall be; nothing to do where it is that already.
 *
 * Never one that is neither, never through a link, never where others than root can write. A reader
 * sees the old file or the new one.
 */
export function putFile({ path, from, to }: PutFile): readonly Failure[] {
  return attempt(to === null ? `rm ${path}` : `write ${path}`, () => {
    checkPlace(isSystemFilePath(path), path);
    rmSync(temporary(path), { force: true });
    const held = readSystemFile(path);
    if (isText(held, to)) {
      return;
    }
    if (!isText(held, from)) {
      throw new NotOurs("it is neither as it was nor as it shall be");
    }
    if (to === null) {
      rmSync(path);
    } else {
      writeWhole(path, to);
    }
    syncFolder(dirname(path));
  });
}

/** Makes a folder that is missing; takes one away that is empty. */
export function putFolder({ run, path }: PutFolder): readonly Failure[] {
  const isMade = run === "folder.make";
  return attempt(isMade ? `mkdir ${path}` : `rmdir ${path}`, () => {
    checkPlace(isSystemFolderPath(path), path);
    try {
      if (isMade) {
        mkdirSync(path, { mode: 0o755 });
      } else {
        rmdirSync(path);
      }
    } catch (error) {
      // There or gone already, or in use by others.
      const { code = "" } = error as NodeJS.ErrnoException;
      if (!(isMade ? ["EEXIST"] : ["ENOENT", "ENOTEMPTY", "EEXIST"]).includes(code)) {
        throw error;
      }
    }
    syncFolder(dirname(path));
  });
}

/**
 * Tries whether a file could be put in its place, without leaving anything.
 *
 * @returns why it could not; undefined: it can
 */
export function whyNotPut({ path, from, to }: PutFile): string | undefined {
  const [failure] = attempt(path, () => {
    checkPlace(isSystemFilePath(path), path);
    const held = readSystemFile(path);
    if (!isText(held, from) && !isText(held, to)) {
      throw new NotOurs("it is not as it was");
    }
    const folder = nearestFolder(dirname(path));
    const trial = join(folder, `.macvlan-designer-${process.pid}.part`);
    try {
      closeSync(openSync(trial, NEW_FILE, 0o600));
    } finally {
      rmSync(trial, { force: true });
    }
  });
  return failure?.reason;
}

/** Whether a file is what an action makes of it. */
export function isPut({ path, to }: PutFile): boolean {
  try {
    return isText(readSystemFile(path), to);
  } catch {
    return false;
  }
}

/**
 * Reads a plain file of root's; undefined: there is none.
 *
 * @throws Error for anything else that stands there
 */
export function readSystemFile(path: string): string | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, OLD_FILE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      return undefined;
    }
    throw new NotOurs(error instanceof Error ? error.message : String(error));
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.uid !== 0 || stats.nlink !== 1 || stats.size > MAX_BYTES) {
      throw new NotOurs("it is no plain file of root's");
    }
    return readFileSync(descriptor, "utf8");
  } finally {
    closeSync(descriptor);
  }
}

function isText(held: string | undefined, content: FileContent | null): boolean {
  return content === null ? held === undefined : held === content.text;
}

function writeWhole(path: string, { text, mode }: FileContent): void {
  const part = temporary(path);
  const descriptor = openSync(part, NEW_FILE, 0o600);
  try {
    writeSynced(descriptor, text);
    fchmodSync(descriptor, mode);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Hidden and without the ending that a manager looks for. */
function temporary(path: string): string {
  return join(dirname(path), `.${basename(path)}.part`);
}

/** Every folder above is root's alone: nobody else can put a link in the way. */
function checkPlace(isAllowed: boolean, path: string): void {
  if (!isAllowed) {
    throw new NotOurs("no place for files of ours");
  }
  for (let folder = nearestFolder(dirname(path)); ; folder = dirname(folder)) {
    const stats = lstatSync(folder);
    if (!stats.isDirectory() || stats.uid !== 0 || (stats.mode & OTHERS_MAY_WRITE) !== 0) {
      throw new NotOurs(`${folder} is not a folder of root's alone`);
    }
    if (folder === "/") {
      return;
    }
  }
}

function nearestFolder(path: string): string {
  return path === "/" || lstatSync(path, { throwIfNoEntry: false })
    ? path
    : nearestFolder(dirname(path));
}

/** Names in a folder are stored when the folder is. */
function syncFolder(path: string): void {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY);
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    // Gone with its last file: there is nothing to store.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      throw error;
    }
  }
}

function attempt(command: string, action: () => void): readonly Failure[] {
  try {
    action();
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ command, reason, isTheirs: error instanceof NotOurs }];
  }
}

import type { Dirent } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import {
  beginsAsOurPicture,
  PICTURE_ENDINGS,
  PICTURE_HEAD_BYTES,
} from "../../../../shared/diagram/embed/picture.ts";
import { isReallyInside } from "./inside.ts";

/** How files of ours are called. */
export const FILE_SUFFIX = ".macvlan.json";

const MAX_DEPTH = 8;
const MAX_FILES = 500;
const MAX_FOLDERS = 200;
/** A folder as large as a home must not keep the dialog waiting. */
const MAX_LOOKED_AT = 20_000;

/** Folders that hold nothing that a person has saved there. */
const SKIPPED: ReadonlySet<string> = new Set(["node_modules"]);

export interface FoundFile {
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/**
 * The topology files below a folder and the pictures that have a document in them, newest first; what may
 * not be read is left out.
 */
export async function listFiles(folder: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for await (const { path, entries } of foldersBelow(folder)) {
    found.push(...(await filesAmong(folder, path, entries)));
  }
  return found.sort((a, b) => b.time - a.time).slice(0, MAX_FILES);
}

/** The folders below a folder, by their ways from it. */
export async function listFolders(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { path } of foldersBelow(folder)) {
    found.push(relative(folder, path));
  }
  return found
    .filter((way) => way !== "")
    .sort()
    .slice(0, MAX_FOLDERS);
}

interface Folder {
  readonly path: string;
  readonly entries: readonly Dirent[];
}

/** A folder and those below it, level by level, so that what is near is found first. */
async function* foldersBelow(top: string): AsyncGenerator<Folder> {
  let level = [top];
  let lookedAt = 0;
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: string[] = [];
    for (const path of level) {
      const entries = lookedAt > MAX_LOOKED_AT ? [] : await entriesOf(path);
      lookedAt += entries.length;
      next.push(...entries.filter(isSearched).map(({ name }) => join(path, name)));
      yield { path, entries };
    }
    level = next;
  }
}

async function entriesOf(path: string): Promise<readonly Dirent[]> {
  return readdir(path, { withFileTypes: true }).catch(() => []);
}

function isSearched(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith(".") && !SKIPPED.has(entry.name);
}

async function filesAmong(
  top: string,
  folder: string,
  entries: readonly Dirent[],
): Promise<readonly FoundFile[]> {
  const named = entries.filter(
    (entry) =>
      (entry.name.endsWith(FILE_SUFFIX) || isPicture(entry.name)) &&
      (entry.isFile() || entry.isSymbolicLink()),
  );
  const found: FoundFile[] = [];
  // One after the other: a folder full of photographs must not use up what may be open at once.
  for (const entry of named) {
    const path = join(folder, entry.name);
    const isHere = !entry.isSymbolicLink() || (await isReallyInside(top, path));
    const stats = isHere ? await stat(path).catch(() => undefined) : undefined;
    if (stats?.isFile() && (!isPicture(path) || (await beginsAsOurs(path)))) {
      found.push({ path, time: stats.mtimeMs });
    }
  }
  return found;
}

function isPicture(name: string): boolean {
  return PICTURE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}

async function beginsAsOurs(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  try {
    const head = Buffer.alloc(PICTURE_HEAD_BYTES);
    const read = await file?.read(head, 0, PICTURE_HEAD_BYTES, 0);
    return beginsAsOurPicture(head.subarray(0, read?.bytesRead ?? 0));
  } catch {
    return false;
  } finally {
    await file?.close();
  }
}

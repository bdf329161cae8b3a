import { closeSync, constants, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

/** Follows no link, and takes no file that was there before. */
const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

/** Makes a new file for the whole world to read; an old one of that name is replaced. */
export function openNewFile(path: string): number {
  rmSync(path, { force: true });
  return openSync(path, NEW_FILE, 0o644);
}

/** Writes everything and waits until it is stored. */
export function writeSynced(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, "utf8");
  for (let written = 0; written < bytes.length;) {
    written += writeSync(descriptor, bytes, written);
  }
  fsyncSync(descriptor);
}

/** Writes a whole file so that a reader sees the old one or the new one, never a part. */
export function writeByRename(path: string, text: string): void {
  const temporary = `${path}.part`;
  const descriptor = openNewFile(temporary);
  try {
    writeSynced(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, path);
}

import {
  chmod,
  chown,
  copyFile,
  lstat,
  mkdir,
  open,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { dirname, join, basename } from "node:path";

/** A file to put in place, by its text or as the copy of another one. */
export interface FileToPlace {
  readonly path: string;
  readonly mode: number;
  readonly content: { readonly text: string } | { readonly copyOf: string };
  /** Looks at the finished file before it is put in place; rejects when it is no good. */
  readonly prove?: (path: string) => Promise<void>;
}

/** A file could not be written or put in place. */
export class PlacingFailed extends Error {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.path = path;
  }
}

/**
 * Puts files in place, all or none: each is written beside its place under another name first.
 *
 * Owner root:root and the given modes, whatever the caller's umask is. When one fails, what this
 * call made is taken away again.
 *
 * @throws {PlacingFailed}
 */
export async function placeFiles(files: readonly FileToPlace[]): Promise<void> {
  const made: string[] = [];
  try {
    for (const file of files) {
      made.push(temporaryName(file.path));
      await attempt(file.path, () => prepare(file));
    }
    for (const { path } of files) {
      const isNew = !(await exists(path));
      await attempt(path, () => rename(temporaryName(path), path));
      if (isNew) {
        made.push(path);
      }
    }
  } catch (error) {
    await Promise.all(made.map((path) => rm(path, { force: true })));
    throw error;
  }
}

/** The name that a file has while it is written; fixed, so that a killed run leaves no litter. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.new`);
}

/** Makes a folder of root's that others may only look into; says whether it was not there. */
export async function placeFolder(path: string): Promise<boolean> {
  if (await exists(path)) {
    return false;
  }
  await attempt(path, async () => {
    await mkdir(path, { mode: 0o755 });
    await chmod(path, 0o755);
  });
  return true;
}

export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function prepare(file: FileToPlace): Promise<void> {
  const temporary = temporaryName(file.path);
  await rm(temporary, { force: true });
  if ("text" in file.content) {
    await writeFile(temporary, file.content.text, { flag: "wx", mode: 0o600 });
  } else {
    await copyFile(file.content.copyOf, temporary);
  }
  await chown(temporary, 0, 0);
  await chmod(temporary, file.mode);
  await sync(temporary);
  await file.prove?.(temporary);
}

async function sync(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function attempt(path: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    throw new PlacingFailed(path, error);
  }
}

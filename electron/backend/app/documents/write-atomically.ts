import { randomBytes } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { access, open, rename, stat, unlink, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { followLinks } from "./follow-links.ts";

/**
 * Replaces a file's content so that a crash at any moment leaves the old or the new one, whole.
 *
 * Mode and owner stay where they can; of a symbolic link, what it points to is written.
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  options: { readonly mode?: number } = {},
): Promise<void> {
  const target = await followLinks(path);
  const before = await statsOf(target);
  if (before) {
    // A rename would not ask: whoever made the file read-only meant it.
    await access(target, constants.W_OK);
  }
  const folder = dirname(target);
  const temporary = join(folder, `.macvlan-designer-${randomBytes(8).toString("hex")}.tmp`);
  const file = await open(temporary, "wx", before ? 0o600 : (options.mode ?? 0o666));
  try {
    try {
      await file.writeFile(content);
      await keepOwner(file, before);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

async function statsOf(path: string): Promise<Stats | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats && !stats.isFile()) {
    throw Object.assign(new Error("not a regular file"), {
      code: stats.isDirectory() ? "EISDIR" : "ENOTREG",
    });
  }
  return stats;
}

async function keepOwner(file: FileHandle, before: Stats | undefined): Promise<void> {
  if (!before) {
    return;
  }
  const own = await file.stat();
  if (own.uid !== before.uid || own.gid !== before.gid) {
    // Only root may give files away; the group is worth a try of its own.
    await file.chown(before.uid, before.gid).catch(async () => {
      await file.chown(own.uid, before.gid).catch(() => undefined);
    });
  }
  await file.chmod(before.mode & 0o777);
}

/** The rename itself is only on disk when the folder is; some file systems cannot tell. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file is in place; a file system that cannot sync folders has nothing better to offer.
  }
}

import { readlink, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** As many as the kernel follows (path_resolution(7)). */
const MAX_LINKS = 40;

/**
 * Where a path leads after every symbolic link was followed, also to what is not there yet.
 *
 * A link that leads nowhere would otherwise look like a free name in its own folder.
 */
export async function followLinks(path: string, links = MAX_LINKS): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || links === 0) {
      throw error;
    }
  }
  const folder = await followLinks(dirname(path), links);
  const aim = await readlink(path).catch(() => undefined);
  return aim === undefined
    ? join(folder, basename(path))
    : followLinks(resolve(folder, aim), links - 1);
}

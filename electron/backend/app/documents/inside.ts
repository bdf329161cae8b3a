import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative } from "node:path";

/** Whether a path is a folder or lies below it, both written out in full. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith("../") && way !== ".." && !isAbsolute(way));
}

/**
 * Whether a path lies below a folder after every symbolic link was followed.
 *
 * A file that is not there yet lies where its folder does.
 */
export async function isReallyInside(folder: string, path: string): Promise<boolean> {
  try {
    const [top, real] = await Promise.all([realpath(folder), realOrParent(path)]);
    return isInside(top, real);
  } catch {
    return false;
  }
}

async function realOrParent(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      throw error;
    }
    return realpath(dirname(path));
  }
}

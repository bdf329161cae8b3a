import { isAbsolute, relative } from "node:path";
import { followLinks } from "./follow-links.ts";

/** Whether a path is a folder or lies below it, both written out in full. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith("../") && way !== ".." && !isAbsolute(way));
}

/** Whether a path lies below a folder after every symbolic link was followed. */
export async function isReallyInside(folder: string, path: string): Promise<boolean> {
  try {
    const [top, real] = await Promise.all([followLinks(folder), followLinks(path)]);
    return isInside(top, real);
  } catch {
    return false;
  }
}

import { homedir } from "node:os";
import { basename, dirname, relative } from "node:path";
import type { FileHandle, FileReference } from "../../../../shared/protocol/app/documents.ts";
import { isInside } from "./inside.ts";

/** A file as the UI may show it. */
export function referenceOf(handle: FileHandle, path: string): FileReference {
  return { handle, name: basename(path), folder: folderInWords(dirname(path)) };
}

/** A folder as people write it: below their home with a tilde. */
export function folderInWords(folder: string): string {
  const home = homedir();
  if (home === "/" || !isInside(home, folder)) {
    return folder;
  }
  const below = relative(home, folder);
  return below === "" ? "~" : `~/${below}`;
}

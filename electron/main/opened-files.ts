import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** How this program was called. */
export interface CommandLine {
  readonly args: readonly string[];
  /** Folder that relative names are meant from. */
  readonly folder: string;
  /** The app's own folder, which `electron FOLDER …` names; null in a package. */
  readonly appFolder: string | null;
}

/**
 * The files that a command line asks to open, as absolute paths.
 *
 * What begins with a dash is for Electron; after `--` everything is a name. File managers may say
 * `file://` instead of a path.
 */
export function openedFiles({ args, folder, appFolder }: CommandLine): readonly string[] {
  const own = args.slice(1);
  const skipped =
    appFolder === null ? 0 : own.findIndex((arg) => resolve(folder, arg) === appFolder) + 1;
  const words = own.slice(skipped);
  const end = words.indexOf("--");
  const plain = (end < 0 ? words : words.slice(0, end)).filter((word) => !word.startsWith("-"));
  const names = end < 0 ? plain : [...plain, ...words.slice(end + 1)];
  return names.filter((name) => name !== "").map((name) => pathOf(folder, name));
}

function pathOf(folder: string, name: string): string {
  if (!name.startsWith("file://")) {
    return resolve(folder, name);
  }
  try {
    return fileURLToPath(name);
  } catch {
    return resolve(folder, name);
  }
}

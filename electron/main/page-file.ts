import { extname, join } from "node:path";

/** The pages' own origin: what they may talk to and be reached from. */
export const APP_SCHEME = "app";
export const APP_ORIGIN = `${APP_SCHEME}://macvlan-designer`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;
/** What the first page shows before it runs: no file. */
export const FIRST_PICTURE = `${APP_ORIGIN}/first-picture`;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/** A plain file below the pages' folder, and what it is. */
export interface PageFile {
  readonly path: string;
  readonly type: string;
}

/**
 * The file that an address of the app means.
 *
 * Names are plain words: nothing encoded, nothing hidden, no way up, so there is nothing to be
 * resolved that could lead out of the folder.
 *
 * @returns undefined for everything else
 */
export function pageFile(folder: string, address: string): PageFile | undefined {
  const [, rest] = address.split(`${APP_ORIGIN}/`);
  const [name = ""] = (rest ?? "").split(/[?#]/u);
  const type = TYPES[extname(name)];
  const isPlain = name.split("/").every((part) => /^[\w-][\w.-]*$/u.test(part));
  return address.startsWith(`${APP_ORIGIN}/`) && isPlain && type !== undefined
    ? { path: join(folder, name), type }
    : undefined;
}

/** Whether an address is one of the app's own. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${APP_ORIGIN}/`);
}

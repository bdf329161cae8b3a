import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";

/** One file of the app's pages, as it is sent. */
export interface PageFile {
  readonly bytes: Buffer;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".json": "application/json",
};

/**
 * Reads the app's pages into memory, by the path that a browser asks for.
 *
 * Only what is here can be asked for, so no path of a request ever meets the file system.
 */
export function readPages(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map(
    filesBelow(folder).map((path): [string, PageFile] => [
      `/${relative(folder, path)}`,
      { bytes: readFileSync(path), type: TYPES[extname(path)] ?? "application/octet-stream" },
    ]),
  );
  const index = files.get("/index.html");
  return index ? files.set("/", index) : files;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

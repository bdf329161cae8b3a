import type { ExportedFile } from "./target.ts";

/** One file as it is, several after each other, each below its place. */
export function asOneText(files: readonly ExportedFile[]): string {
  const [first, ...others] = files;
  return first && others.length === 0
    ? first.text
    : files.map((file) => `==> ${placeOf(file)} <==\n${file.text}`).join("\n");
}

/** Where a file belongs: its folder, where its consumer has one, and its way below it. */
export function placeOf({ folder, path }: Pick<ExportedFile, "folder" | "path">): string {
  return folder === undefined ? path : `${folder}/${path}`;
}

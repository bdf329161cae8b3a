import { FILE_SUFFIX } from "./list-files.ts";

/** Longest name that Linux file systems take, in bytes (`NAME_MAX`). */
const MAX_NAME_BYTES = 255;

// eslint-disable-next-line no-control-regex -- control characters are exactly what it finds
const CONTROL = /[\u0000-\u001f\u007f]/u;

/** A name with our ending, whatever of it was typed. */
export function withSuffix(name: string): string {
  return name.endsWith(FILE_SUFFIX) ? name : `${name.replace(/\.json$/u, "")}${FILE_SUFFIX}`;
}

/**
 * The path below a folder that somebody typed, in its parts; undefined: it is no such path.
 *
 * `lab/home` is one; a way out of the folder, or to what is hidden in it, is not.
 */
export function partsOfName(typed: string): readonly string[] | undefined {
  const parts = withSuffix(typed.trim()).split("/");
  return parts.every(isGoodPart) && parts.at(-1) !== FILE_SUFFIX ? parts : undefined;
}

/**
 * The way of a file or folder below another folder in its parts; undefined: it leads elsewhere, or to
 * what is hidden.
 */
export function partsOfWay(way: string): readonly string[] | undefined {
  const parts = way.split("/");
  return parts.every(isGoodPart) ? parts : undefined;
}

function isGoodPart(part: string): boolean {
  return (
    part !== "" &&
    !part.startsWith(".") &&
    !part.includes("\\") &&
    !CONTROL.test(part) &&
    Buffer.byteLength(part) <= MAX_NAME_BYTES
  );
}

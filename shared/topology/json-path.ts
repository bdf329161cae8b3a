import { escaped } from "./printable.ts";

/** The way from the root of a JSON value to a place in it: keys and list indexes. */
export type JsonPath = readonly (string | number)[];

/** Letters, digits and underscores; RFC 9535 allows more, some of which nobody can see. */
const SHORTHAND = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * Writes a path as JSONPath (RFC 9535): `$.nodes[3].mode`, `$.positions['eno1.5']`.
 *
 * Keys that are no member-name-shorthand stand in brackets and single quotes.
 */
export function formatJsonPath(path: JsonPath): string {
  return `$${path.map(segment).join("")}`;
}

/** Writes the last part of a path for a sentence: `mode`, `vlan.parent`, `addresses[2]`. */
export function formatKeys(path: JsonPath): string {
  return path.map(segment).join("").replace(/^\./, "");
}

function segment(part: string | number): string {
  if (typeof part === "number") {
    return `[${part}]`;
  }
  return SHORTHAND.test(part) ? `.${part}` : `['${inQuotes(part)}']`;
}

function inQuotes(key: string): string {
  return escaped(key).replaceAll('\\"', '"').replaceAll("'", "\\'");
}

/** Finds the value at a path; undefined where there is none. */
export function valueAt(root: unknown, path: JsonPath): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) {
      return undefined;
    }
    value = (value as Readonly<Record<string | number, unknown>>)[part];
  }
  return value;
}

/** Whether a value is a JSON object (not a list, not null). */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

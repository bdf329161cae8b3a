import type { Topology } from "./document.ts";
import { isRecord } from "./json-path.ts";

/** Columns that a line may have when several values share it. */
const WIDTH = 100;

/** Lists and maps of the document with one entry per line. */
const BROKEN_KEYS: readonly string[] = ["nodes", "cables", "positions"];

/**
 * Writes a document as the text of its file: JSON, two spaces, a new line at the end.
 *
 * Keys and nodes stay in their order. A node has one key per line and a cable or position a line of
 * its own, so that one edit is one line in git; short lists and objects inside a node stay on one
 * line.
 */
export function serialiseTopology(document: Topology): string {
  const lines = Object.entries(document).map(([key, value]: [string, unknown]) =>
    BROKEN_KEYS.includes(key)
      ? `${JSON.stringify(key)}: ${brokenAt(value, 1, key === "nodes")}`
      : `${JSON.stringify(key)}: ${fitted(value, 1, key.length + 4)}`,
  );
  return `{\n${lines.map((line) => indented(line, 1)).join(",\n")}\n}\n`;
}

/** Writes a list or object with one entry per line; `isDeep`: its entries too. */
function brokenAt(value: unknown, depth: number, isDeep: boolean): string {
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const entries: readonly string[] = Array.isArray(value)
    ? value.map((item: unknown) => entryAt(item, depth + 1, "", isDeep))
    : Object.entries(value as object).map(([key, item]: [string, unknown]) =>
        entryAt(item, depth + 1, `${JSON.stringify(key)}: `, isDeep),
      );
  if (entries.length === 0) {
    return `${open}${close}`;
  }
  const lines = entries.map((entry) => indented(entry, depth + 1));
  return `${open}\n${lines.join(",\n")}\n${indented(close, depth)}`;
}

function entryAt(value: unknown, depth: number, key: string, isDeep: boolean): string {
  return (
    key +
    (isDeep && isRecord(value) ? brokenAt(value, depth, false) : fitted(value, depth, key.length))
  );
}

/** Writes a value on the rest of a line if it fits, else with one entry per line. */
function fitted(value: unknown, depth: number, used: number): string {
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value);
  }
  const isObjectList = Array.isArray(value) && value.length > 1 && value.every(isRecord);
  const inline = isObjectList ? undefined : onOneLine(value);
  return inline !== undefined && depth * 2 + used + inline.length < WIDTH
    ? inline
    : brokenAt(value, depth, false);
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(onOneLine).join(", ")}]`;
  }
  if (!isRecord(value)) {
    return JSON.stringify(value);
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function indented(line: string, depth: number): string {
  return "  ".repeat(depth) + line;
}

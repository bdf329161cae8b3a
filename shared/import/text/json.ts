import { err, ok, type Result } from "../../result.ts";
import type { JsonPath } from "../../topology/json-path.ts";
import { readSource, type Source } from "../../topology/source-text.ts";
import type { ImportProblem, Notes } from "../notes.ts";
import { textOf, type ImportFile } from "./limits.ts";
import { Tree, type TreeNode } from "./tree.ts";

/** Reads strict JSON; its limits are those of documents. */
export function readJson(file: ImportFile, notes: Notes): Result<Tree, readonly ImportProblem[]> {
  const text = textOf(file);
  if (typeof text !== "string") {
    return err([text]);
  }
  const source = readSource(text);
  return source.ok
    ? ok(new Tree(nodeOf(source.value.value, [], source.value.locate), file.path, notes))
    : err(source.error.map(({ line, message }) => ({ file: file.path, line, message })));
}

function nodeOf(value: unknown, path: JsonPath, locate: Source["locate"]): TreeNode {
  const line = (): number => locate(path, "value").line;
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    return { line, value: items.map((item, at) => nodeOf(item, [...path, at], locate)) };
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([key, member]): [string, TreeNode] => [
      key,
      nodeOf(member, [...path, key], locate),
    ]);
    return { line, value: new Map(members) };
  }
  return { line, value: value as string | number | boolean | null };
}

import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Document,
  type LineCounter,
  type YAMLMap,
} from "yaml";
import { MAX_NESTING, MAX_TREE_VALUES } from "./limits.ts";
import type { TreeNode } from "./tree.ts";

/** A file holds more than anybody reads: too deep, too many values, an alias within itself. */
export class TooMuch extends Error {}

/** Turns what the YAML parser read into a tree, and counts. */
export class YamlWalk {
  readonly #lines: LineCounter;
  #values = 0;

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  /** @throws TooMuch */
  node(node: unknown, document: Document, depth = 0): TreeNode {
    this.#values += 1;
    if (depth > MAX_NESTING || this.#values > MAX_TREE_VALUES) {
      throw new TooMuch();
    }
    const line = (): number | null => this.#lineOf(node);
    if (isAlias(node)) {
      return { ...this.node(node.resolve(document), document, depth + 1), line };
    }
    if (isMap(node)) {
      const value = new Map<string, TreeNode>();
      this.#fill(value, node, document, depth + 1);
      return { line, value };
    }
    if (isSeq(node)) {
      return { line, value: node.items.map((item) => this.node(item, document, depth + 1)) };
    }
    return isScalar(node) ? { line, ...scalar(node.value, node.source) } : { line, value: null };
  }

  /** A map's own keys, then those that `<<` brings and that it has not itself. */
  #fill(into: Map<string, TreeNode>, map: YAMLMap, document: Document, depth: number): void {
    const merged: unknown[] = [];
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? (key.source ?? String(key.value)) : String(key);
      if (name === "<<") {
        merged.push(value);
      } else {
        into.set(name, this.node(value, document, depth));
      }
    }
    for (const value of merged) {
      const { value: found } = this.node(value, document, depth);
      const maps = Array.isArray(found) ? (found as readonly TreeNode[]) : [{ value: found }];
      for (const { value: one } of maps) {
        const members = one instanceof Map ? (one as ReadonlyMap<string, TreeNode>) : new Map();
        members.forEach((member: TreeNode, name: string) => {
          into.set(name, into.get(name) ?? member);
        });
      }
    }
  }

  #lineOf(node: unknown): number | null {
    const at = (node as { readonly range?: readonly number[] | null } | null)?.range?.[0];
    return at === undefined ? null : this.#lines.linePos(at).line;
  }
}

function scalar(value: unknown, source: string | undefined): Omit<TreeNode, "line"> {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "number":
      return source === undefined || typeof value === "string" ? { value } : { value, source };
    case "bigint":
      return { value: String(value) };
    default:
      // Null, and binary data and the like, which no network is described with.
      return { value: null };
  }
}

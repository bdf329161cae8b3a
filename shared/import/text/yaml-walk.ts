import { isAlias, isMap, isScalar, isSeq, type LineCounter, type YAMLMap } from "yaml";
import { MAX_NESTING, MAX_TREE_VALUES } from "./limits.ts";
import type { TreeNode } from "./tree.ts";

/** A file holds more than anybody reads: too deep, too many values, an alias within itself. */
export class TooMuch extends Error {}

/** Turns what the YAML parser read into a tree, and counts. */
export class YamlWalk {
  readonly #lines: LineCounter;
  readonly #anchors = new Map<string, { readonly node: TreeNode; readonly values: number }>();
  #values = 0;

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  /**
   * What a node is, with what its aliases repeat; each counts as often as it stands.
   *
   * @throws TooMuch
   */
  node(node: unknown, depth = 0): TreeNode {
    if (isAlias(node)) {
      const known = this.#anchors.get(node.source);
      this.#count(known?.values ?? MAX_TREE_VALUES);
      return { ...(known?.node ?? { value: null }), line: () => this.#lineOf(node) };
    }
    const before = this.#values;
    this.#count(depth > MAX_NESTING ? MAX_TREE_VALUES : 1);
    const made = this.#made(node, depth);
    const { anchor } = (node ?? {}) as { readonly anchor?: string };
    if (anchor !== undefined) {
      this.#anchors.set(anchor, { node: made, values: this.#values - before });
    }
    return made;
  }

  #count(values: number): void {
    this.#values += values;
    if (this.#values > MAX_TREE_VALUES) {
      throw new TooMuch();
    }
  }

  #made(node: unknown, depth: number): TreeNode {
    const line = (): number | null => this.#lineOf(node);
    if (isMap(node)) {
      const value = new Map<string, TreeNode>();
      this.#fill(value, node, depth + 1);
      return { line, value };
    }
    if (isSeq(node)) {
      return { line, value: node.items.map((item) => this.node(item, depth + 1)) };
    }
    return isScalar(node) ? { line, ...scalar(node.value, node.source) } : { line, value: null };
  }

  /** A map's own keys, then those that `<<` brings and that it has not itself. */
  #fill(into: Map<string, TreeNode>, map: YAMLMap, depth: number): void {
    const merged: unknown[] = [];
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? (key.source ?? String(key.value)) : String(key);
      if (name === "<<") {
        merged.push(value);
      } else {
        into.set(name, this.node(value, depth));
      }
    }
    for (const value of merged) {
      const { value: found } = this.node(value, depth);
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

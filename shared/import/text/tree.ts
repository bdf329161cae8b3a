import { message, type Message } from "../../messages/message.ts";
import { describeFound } from "../../topology/describe-found.ts";
import type { ImportNote, Notes, Place } from "../notes.ts";

/** A value of a file, whatever its format. */
export interface TreeNode {
  /** Its 1-based line; asked for only where something is said of it. */
  readonly line: () => number | null;
  readonly value: string | number | boolean | null | readonly TreeNode[] | TreeRecord;
  /** How a plain scalar is spelled, where that is not its value (`1e3`, `0x10`). */
  readonly source?: string;
}

export type TreeRecord = ReadonlyMap<string, TreeNode>;

const ABSENT: TreeNode = { line: () => null, value: null };

/**
 * Reads a tree of values step by step, and remembers what was asked for.
 *
 * So what nobody asked for can be named at the end, and nothing of a file is passed over in silence.
 * A value of another type than expected is absent, with a note.
 */
export class Tree {
  readonly #node: TreeNode;
  readonly #file: string;
  readonly #path: string;
  readonly #notes: Notes;
  readonly #asked = new Map<string, Tree>();
  #all: readonly Tree[] | undefined;
  #isLeft = false;

  constructor(node: TreeNode, file: string, notes: Notes, path = "") {
    this.#node = node;
    this.#file = file;
    this.#notes = notes;
    this.#path = path;
  }

  get place(): Place {
    return { file: this.#file, line: this.#node.line(), path: this.#path };
  }

  get isPresent(): boolean {
    return this.#node.value !== null;
  }

  get isRecord(): boolean {
    return isRecord(this.#node.value);
  }

  get isList(): boolean {
    return isList(this.#node.value);
  }

  /** Says something of this value. */
  note(kind: ImportNote["kind"], text: Message): void {
    this.#notes.add(kind, this.place, text);
  }

  /** The value under a key; an absent one where there is none. */
  get(key: string): Tree {
    const known = this.#asked.get(key);
    if (known) {
      return known;
    }
    const record = this.#record();
    const path = this.#path === "" ? key : `${this.#path}.${key}`;
    const made = new Tree(record?.get(key) ?? ABSENT, this.#file, this.#notes, path);
    this.#asked.set(key, made);
    return made;
  }

  /** The keys, none of which counts as asked for. */
  get keys(): readonly string[] {
    const { value } = this.#node;
    return isRecord(value) ? [...value.keys()] : [];
  }

  /** All keys with their values. */
  entries(): readonly (readonly [string, Tree])[] {
    return [...(this.#record()?.keys() ?? [])].map((key) => [key, this.get(key)]);
  }

  /** The members of a list; a value that is none counts as a list of one. */
  items(): readonly Tree[] {
    const { value } = this.#node;
    this.#all ??= isList(value)
      ? value.map(
          (node, at) =>
            new Tree(
              node,
              this.#file,
              this.#notes,
              value.length === 1 ? this.#path : `${this.#path}[${at}]`,
            ),
        )
      : this.isPresent
        ? [this]
        : [];
    return this.#all;
  }

  /** All values under a key that may stand several times. */
  all(key: string): readonly Tree[] {
    return this.get(key).items();
  }

  /** The last value under a key that may stand several times, which is the one that counts. */
  last(key: string): Tree {
    return this.all(key).at(-1) ?? this.get(key);
  }

  text(): string | undefined {
    const { value, source } = this.#node;
    if (typeof value === "string") {
      return value;
    }
    if (typeof value === "number" || typeof value === "boolean") {
      return source ?? String(value);
    }
    this.#complain(message("import.expected.text"));
    return undefined;
  }

  /** A whole number, also one that is written as a text. */
  int(): number | undefined {
    const { value } = this.#node;
    const number =
      typeof value === "string" && /^\s*-?\d{1,15}\s*$/.test(value) ? Number(value) : value;
    if (typeof number === "number" && Number.isInteger(number)) {
      return number;
    }
    this.#complain(message("import.expected.int"));
    return undefined;
  }

  /** Yes or no, in the words of systemd, GKeyFile, libvirt and YAML 1.1. */
  flag(): boolean | undefined {
    const { value } = this.#node;
    if (typeof value === "boolean") {
      return value;
    }
    const word = String(typeof value === "object" ? "" : value).toLowerCase();
    const isNo = ["no", "false", "off", "0", "n", "f"].includes(word);
    if (isNo || ["yes", "true", "on", "1", "y", "t"].includes(word)) {
      return !isNo;
    }
    this.#complain(message("import.expected.flag"));
    return undefined;
  }

  /** Keys that say nothing of a topology, so nobody misses them. */
  ignore(...keys: readonly string[]): this {
    if (this.isRecord) {
      keys.forEach((key) => this.get(key));
    }
    return this;
  }

  /** Leaves out all of it, of which enough was said. */
  leave(): void {
    this.#isLeft = true;
  }

  /** Names every key that nobody asked for. */
  reportUnread(): void {
    const { value } = this.#node;
    if (this.#isLeft) {
      return;
    }
    if (isRecord(value) && this.#asked.size > 0) {
      for (const [key, node] of value) {
        if (!this.#asked.has(key)) {
          const path = this.#path === "" ? key : `${this.#path}.${key}`;
          const place = { file: this.#file, line: node.line(), path };
          this.#notes.add("lost", place, message("import.unknownKey", { key }));
        }
      }
    }
    for (const child of [...this.#asked.values(), ...(this.#all ?? [])]) {
      if (child !== this) {
        child.reportUnread();
      }
    }
  }

  #record(): TreeRecord | undefined {
    const { value } = this.#node;
    if (!isRecord(value)) {
      this.#complain(message("import.expected.record"));
    }
    return isRecord(value) ? value : undefined;
  }

  /** Says that something else was expected; where there is nothing, nothing is said. */
  #complain(expected: Message): void {
    if (this.isPresent) {
      const { value, source } = this.#node;
      const found = describeFound(isRecord(value) ? {} : (source ?? value));
      this.note("lost", message("import.wrongType", { expected, found }));
    }
  }
}

function isList(value: TreeNode["value"]): value is readonly TreeNode[] {
  return Array.isArray(value);
}

function isRecord(value: TreeNode["value"]): value is TreeRecord {
  return value instanceof Map;
}

import { message, type Message } from "../../messages/message.ts";
import { err, ok, type Result } from "../../result.ts";
import { printable } from "../../topology/printable.ts";
import type { ImportProblem, Notes } from "../notes.ts";
import { MAX_NESTING, MAX_TREE_VALUES, textOf, type ImportFile } from "./limits.ts";
import { Tree, type TreeNode } from "./tree.ts";

/**
 * Reads an XML document (XML 1.0) as a tree.
 *
 * An element is a record: `@name` for each attribute, a list for the child elements of each name,
 * `#text` where it holds text; the document is a record of its one root. Refused: what is not
 * well-formed, any DOCTYPE (so nothing is fetched and no entity of a file's own grows), entities
 * other than the five and numbers.
 */
export function readXml(file: ImportFile, notes: Notes): Result<Tree, readonly ImportProblem[]> {
  const text = textOf(file);
  if (typeof text !== "string") {
    return err([text]);
  }
  const reader = new Reader(text.replaceAll(/\r\n?/g, "\n"));
  try {
    return ok(new Tree(reader.document(), file.path, notes));
  } catch (error) {
    if (error instanceof Malformed) {
      return err([{ file: file.path, line: reader.line, message: error.said }]);
    }
    throw error;
  }
}

class Malformed extends Error {
  readonly said: Message;

  constructor(said: Message) {
    super(said.id);
    this.said = said;
  }
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly members: Map<string, TreeNode>;
  readonly text: string[];
}

const NAME = /[\p{L}_:][\p{L}\p{N}_:.\-\u00b7]*/uy;
const SPACE = /[ \t\n]+/y;
// eslint-disable-next-line no-control-regex -- control characters are exactly what XML refuses
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

class Reader {
  readonly #text: string;
  #at = 0;
  #counted = 0;
  #line = 1;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line of what is being read. */
  get line(): number {
    for (; this.#counted < this.#at; this.#counted += 1) {
      this.#line += this.#text[this.#counted] === "\n" ? 1 : 0;
    }
    return this.#line;
  }

  document(): TreeNode {
    const root: Open = { name: "", line: 1, members: new Map(), text: [] };
    const open: Open[] = [root];
    const forbidden = FORBIDDEN.exec(this.#text);
    if (forbidden) {
      this.#at = forbidden.index;
      throw new Malformed(message("import.binary"));
    }
    if (/^<\?xml[ \t\n]/.test(this.#text)) {
      this.#through("?>", "<?xml");
    }
    while (this.#at < this.#text.length) {
      if (open.length > MAX_NESTING || this.#values > MAX_TREE_VALUES) {
        throw new Malformed(message("import.tooComplex"));
      }
      this.#next(open);
    }
    const last = open.at(-1);
    if (last && last !== root) {
      throw new Malformed(message("import.xml.open", { name: last.name, line: last.line }));
    }
    if (root.members.size === 0) {
      throw new Malformed(message("import.xml.noRoot"));
    }
    return { line: () => 1, value: root.members };
  }

  #next(open: Open[]): void {
    if (this.#isAt("<!--")) {
      const inside = this.#through("-->", "<!--").slice(4);
      this.#expect(!inside.includes("--"), "--");
    } else if (this.#isAt("<![CDATA[")) {
      this.#expect(open.length > 1, "<![CDATA[");
      open.at(-1)?.text.push(this.#through("]]>", "<![CDATA[").slice(9));
    } else if (this.#isAt("<!DOCTYPE")) {
      throw new Malformed(message("import.xml.doctype"));
    } else if (this.#isAt("<?")) {
      this.#expect(!/^<\?xml[ \t\n?]/i.test(this.#text.slice(this.#at, this.#at + 6)), "<?xml");
      this.#through("?>", "<?");
    } else if (this.#isAt("</")) {
      this.#close(open);
    } else if (this.#isAt("<")) {
      this.#start(open);
    } else {
      this.#characters(open);
    }
  }

  #characters(open: readonly Open[]): void {
    const end = this.#text.indexOf("<", this.#at);
    const raw = this.#text.slice(this.#at, end < 0 ? undefined : end);
    const stop = raw.indexOf("]]>");
    this.#expect((open.length > 1 && stop < 0) || raw.trim() === "", raw.trim());
    const text = this.#decoded(raw);
    this.#at += raw.length;
    open.at(-1)?.text.push(text);
  }

  #start(open: Open[]): void {
    const parent = open.at(-1);
    const { line } = this;
    this.#at += 1;
    const name = this.#name();
    this.#expect(open.length > 1 || parent?.members.size === 0, `<${name}`);
    const members = new Map<string, TreeNode>();
    let hasSpace = this.#space();
    while (!this.#isAt(">") && !this.#isAt("/>")) {
      this.#expect(hasSpace, this.#text.slice(this.#at, this.#at + 10));
      this.#attribute(members);
      hasSpace = this.#space();
    }
    this.#values += 1 + members.size;
    const node: TreeNode & { readonly value: Map<string, TreeNode> } = {
      line: () => line,
      value: members,
    };
    const known = parent?.members.get(name)?.value as TreeNode[] | undefined;
    if (known) {
      known.push(node);
    } else {
      parent?.members.set(name, { line: () => line, value: [node] });
    }
    const isEmpty = this.#isAt("/>");
    this.#at += isEmpty ? 2 : 1;
    if (!isEmpty) {
      open.push({ name, line, members, text: [] });
    }
  }

  #attribute(members: Map<string, TreeNode>): void {
    const { line } = this;
    const name = this.#name();
    this.#space();
    this.#expect(this.#isAt("="), name);
    this.#at += 1;
    this.#space();
    const quote = this.#text[this.#at] ?? "";
    this.#expect(quote === '"' || quote === "'", name);
    const end = this.#text.indexOf(quote, this.#at + 1);
    const raw = this.#text.slice(this.#at + 1, end < 0 ? this.#at + 1 : end);
    this.#expect(end >= 0 && !raw.includes("<") && !members.has(`@${name}`), name);
    const value = this.#decoded(raw.replaceAll(/[\t\n]/g, " "));
    this.#at = end + 1;
    members.set(`@${name}`, { line: () => line, value });
  }

  #close(open: Open[]): void {
    this.#at += 2;
    const name = this.#name();
    this.#space();
    const last = open.at(-1);
    this.#expect(this.#isAt(">") && last?.name === name && open.length > 1, `</${name}`);
    this.#at += 1;
    open.pop();
    const text = last?.text.join("").trim() ?? "";
    if (text !== "") {
      last?.members.set("#text", { line: () => last.line, value: text });
    }
  }

  #decoded(raw: string): string {
    return raw.replaceAll(/&([^;&]{0,12});?/g, (all, name: string, offset: number) => {
      const hex = /^#x([0-9a-fA-F]{1,6})$/.exec(name)?.[1];
      const decimal = /^#(\d{1,7})$/.exec(name)?.[1];
      const point = Number(hex === undefined ? (decimal ?? "0") : `0x${hex}`);
      const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
      const found = isCharacter ? String.fromCodePoint(point) : ENTITIES.get(name);
      if (found === undefined || !all.endsWith(";") || FORBIDDEN.test(found)) {
        this.#at += offset;
        throw new Malformed(message("import.xml.entity", { found: printable(all) }));
      }
      return found;
    });
  }

  #name(): string {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#text)?.[0];
    this.#expect(name !== undefined, this.#text.slice(this.#at, this.#at + 10));
    this.#at += name?.length ?? 0;
    return name ?? "";
  }

  #space(): boolean {
    SPACE.lastIndex = this.#at;
    const length = SPACE.exec(this.#text)?.[0].length ?? 0;
    this.#at += length;
    return length > 0;
  }

  #isAt(text: string): boolean {
    return this.#text.startsWith(text, this.#at);
  }

  /** Everything up to an end, which is passed over. */
  #through(end: string, what: string): string {
    const stop = this.#text.indexOf(end, this.#at + what.length);
    this.#expect(stop >= 0, what);
    const inside = this.#text.slice(this.#at, stop);
    this.#at = stop + end.length;
    return inside;
  }

  #expect(holds: boolean, found: string): void {
    if (!holds) {
      throw new Malformed(message("import.xml.syntax", { found: printable(found) }));
    }
  }
}

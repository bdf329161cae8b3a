import { message } from "../../messages/message.ts";
import { err, ok, type Result } from "../../result.ts";
import { printable } from "../../topology/printable.ts";
import type { ImportProblem, Notes } from "../notes.ts";
import { textOf, type ImportFile } from "./limits.ts";
import { Tree, type TreeNode } from "./tree.ts";

/** The two families of ini files. */
export type IniDialect = "systemd" | "keyfile";

interface Line {
  readonly text: string;
  readonly number: number;
}

type Section = Map<string, TreeNode & { readonly value: TreeNode[] }>;

/**
 * Reads an ini file: a record of sections, each a list, as one name may stand several times; each
 * section a record of keys, each a list of texts.
 *
 * systemd (systemd.syntax(7)): comments begin with `#` or `;`, `\` at the end of a line continues it.
 * keyfile (GKeyFile): comments begin with `#`, sections of one name are one, and `\s \n \t \r \\` are
 * escapes. A line that is none of it is left out with a note, as those programs do.
 */
export function readIni(
  file: ImportFile,
  dialect: IniDialect,
  notes: Notes,
): Result<Tree, readonly ImportProblem[]> {
  const text = textOf(file);
  if (typeof text !== "string") {
    return err([text]);
  }
  const root = new Map<string, TreeNode & { readonly value: TreeNode[] }>();
  let section: Section | undefined;
  for (const line of linesOf(text, dialect)) {
    const header = /^\[([^\]]*)\]$/.exec(line.text.trim())?.[1];
    const entry = /^\s*([^=]*?)\s*=\s*(.*)$/su.exec(line.text);
    if (header !== undefined) {
      section = startSection(root, header, line, dialect);
    } else if (entry && section) {
      const value = (entry[2] ?? "").trimEnd();
      const node = leaf(dialect === "keyfile" ? unescaped(value) : value, line.number);
      push(section, entry[1] ?? "", node);
    } else {
      const place = { file: file.path, line: line.number, path: "" };
      const found = printable(line.text.trim());
      notes.add("left", place, message("import.ini.noEntry", { found }));
    }
  }
  return ok(new Tree({ line: () => null, value: root }, file.path, notes));
}

function startSection(
  root: Map<string, TreeNode & { readonly value: TreeNode[] }>,
  name: string,
  { number }: Line,
  dialect: IniDialect,
): Section {
  const known = root.get(name)?.value[0]?.value;
  if (dialect === "keyfile" && known instanceof Map) {
    return known as Section;
  }
  const section: Section = new Map();
  push(root, name, { line: () => number, value: section });
  return section;
}

function push(
  record: Map<string, TreeNode & { readonly value: TreeNode[] }>,
  key: string,
  node: TreeNode,
): void {
  const known = record.get(key);
  if (known) {
    known.value.push(node);
  } else {
    record.set(key, { line: node.line, value: [node] });
  }
}

function leaf(value: string, line: number): TreeNode {
  return { line: () => line, value };
}

/** Lines with something on them, continued ones joined by a space. */
function linesOf(text: string, dialect: IniDialect): readonly Line[] {
  const comment = dialect === "systemd" ? /^\s*[#;]/ : /^\s*#/;
  const lines: Line[] = [];
  let open: { readonly parts: string[]; readonly number: number } | undefined;
  text.split(/\r\n|\n|\r/).forEach((line, at) => {
    if (comment.test(line)) {
      return;
    }
    const continues = dialect === "systemd" && line.endsWith("\\");
    open ??= { parts: [], number: at + 1 };
    open.parts.push(continues ? line.slice(0, -1) : line);
    if (!continues) {
      lines.push({ text: open.parts.join(" "), number: open.number });
      open = undefined;
    }
  });
  if (open) {
    lines.push({ text: open.parts.join(" "), number: open.number });
  }
  return lines.filter((line) => line.text.trim() !== "");
}

const ESCAPES: Readonly<Record<string, string>> = { s: " ", n: "\n", t: "\t", r: "\r", "\\": "\\" };

function unescaped(value: string): string {
  return value.replace(/\\(.)/gu, (all, letter: string) => ESCAPES[letter] ?? all);
}

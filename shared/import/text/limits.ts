import { message } from "../../messages/message.ts";
import type { ImportProblem } from "../notes.ts";

/** Characters of one file; what configures a machine's network is a thousandth of it. */
const MAX_CHARACTERS = 4 * 1024 * 1024;

/** Values inside each other; readers recurse. */
export const MAX_NESTING = 64;

/** Values of one file, with what aliases repeat. */
export const MAX_TREE_VALUES = 500_000;

/** One file of what is imported. */
export interface ImportFile {
  readonly path: string;
  readonly text: string;
}

/** The text without its byte order mark, or why it is not looked at. */
export function textOf({ path, text }: ImportFile): string | ImportProblem {
  if (text.length > MAX_CHARACTERS) {
    const mebibytes = MAX_CHARACTERS / 2 ** 20;
    return { file: path, line: null, message: message("import.tooLarge", { mebibytes }) };
  }
  const zero = text.indexOf("\u0000");
  if (zero >= 0) {
    const line = text.slice(0, zero).split("\n").length;
    return { file: path, line, message: message("import.binary") };
  }
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

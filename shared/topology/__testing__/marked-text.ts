import { say } from "../../messages/say.ts";
import { parseTopology } from "../parse.ts";
import type { ParseIssue } from "../parse-issue.ts";

const MARK = "▸";

/** A text without its mark, and the 1-based place where the mark stood. */
export interface MarkedText {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Takes the one `▸` out of a text; counts by LF, as the texts of tests have no other line ends. */
export function unmark(marked: string): MarkedText {
  const [before = "", after] = marked.split(MARK);
  if (after === undefined) {
    throw new Error("The text has no mark.");
  }
  const lines = before.split("\n");
  return { text: before + after, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** What a test compares of an issue; the sentence in English. */
export interface SaidIssue {
  readonly code: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly said: string;
}

/** The issues of a text; none when it is a valid document. */
export function issuesOf(text: string): readonly SaidIssue[] {
  const parsed = parseTopology(text);
  return parsed.ok ? [] : parsed.error.map(saidIssue);
}

function saidIssue({ code, path, line, column, message }: ParseIssue): SaidIssue {
  return { code, path, line, column, said: say(message) };
}

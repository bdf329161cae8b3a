import { textRuns, type TextRun } from "./text-runs.ts";

/** So many lines are laid out together, or not at all while they are out of sight. */
export const CHUNK_LINES = 200;

/** Some lines of a text, each but the last with its end. */
export interface TextChunk {
  readonly runs: readonly TextRun[];
  /** The number of its first line, from 1. */
  readonly first: number;
  readonly lines: number;
}

/** A text in pieces that a browser can leave out while nobody looks at them. */
export interface ChunkedText {
  readonly chunks: readonly TextChunk[];
  /** Columns of its longest line: how wide it is, also where it is left out. */
  readonly columns: number;
}

/** Parts a text into chunks; together they are the text. */
export function chunkedText(text: string, hasComments: boolean): ChunkedText {
  const lines = text.split(/(?<=\n)/u);
  const chunks: TextChunk[] = [];
  for (let at = 0; at < lines.length; at += CHUNK_LINES) {
    const part = lines.slice(at, at + CHUNK_LINES);
    const joined = part.join("");
    chunks.push({
      runs: hasComments ? textRuns(joined) : [{ text: joined, isComment: false }],
      first: at + 1,
      lines: part.length,
    });
  }
  return { chunks, columns: lines.reduce((most, line) => Math.max(most, columnsOf(line)), 0) };
}

/** A tab leads to the next eighth column at most. */
function columnsOf(line: string): number {
  return line.length + 7 * (line.split("\t").length - 1);
}

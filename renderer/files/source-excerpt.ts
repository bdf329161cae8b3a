/** Lines before and after the one that is meant. */
const AROUND = 2;
/** A line of a minified file is cut around the place. */
const MAX_COLUMNS = 160;

/** A line of a file, and where on it something is wrong. */
export interface ExcerptLine {
  readonly number: number;
  /** Before, at and after the place; other lines have only `before`. */
  readonly before: string;
  readonly at: string;
  readonly after: string;
}

/** The lines of a text around a place (1-based, in UTF-16 units). */
export function excerptOf(
  lines: readonly string[],
  line: number,
  column: number,
): readonly ExcerptLine[] {
  const first = Math.max(1, line - AROUND);
  return lines.slice(first - 1, line + AROUND).map((text, index) => {
    const number = first + index;
    return number === line ? marked(number, text, column) : plain(number, text, column);
  });
}

function plain(number: number, text: string, column: number): ExcerptLine {
  const start = startOf(column);
  return { number, before: text.slice(start, start + MAX_COLUMNS), at: "", after: "" };
}

function marked(number: number, text: string, column: number): ExcerptLine {
  const [start, place] = [startOf(column), column - 1];
  const length = /^[\w."-]+/u.exec(text.slice(place, start + MAX_COLUMNS))?.[0].length ?? 1;
  return {
    number,
    before: text.slice(start, place),
    // At the end of a line there is nothing to mark but the end.
    at: text.slice(place, place + length) || " ",
    after: text.slice(place + length, start + MAX_COLUMNS),
  };
}

function startOf(column: number): number {
  return column > MAX_COLUMNS - 20 ? column - MAX_COLUMNS / 2 : 0;
}

import { message } from "../../messages/message.ts";
import { say, type Language } from "../../messages/say.ts";
import type { Group } from "./drawing.ts";
import { entryShapes, entryWidth, type LegendEntry } from "./legend-entries.ts";
import { FACES } from "./measures.ts";
import { lineOf, textAt } from "./shapes.ts";
import { wrapped } from "./text/measure.ts";

/** Pixels between columns, and from line to line. */
const COLUMNS = 32;
const LINE = 22;
/** Above the first line: a hairline and some room. */
const TOP = 22;
/** A line of a remark, of which there may be so many. */
const REMARK = { line: 17, most: 6 } as const;

/** A legend by itself, its upper left corner at the origin. */
export interface Legend {
  readonly group: Group;
  readonly width: number;
  readonly height: number;
}

/** What stands below a picture. */
export interface LegendContent {
  readonly entries: readonly LegendEntry[];
  /** What the picture does not show, in sentences. */
  readonly remarks: readonly string[];
}

/** Entries in as many columns as fit a width, and remarks below them. Null: there is nothing to say. */
export function legendOf(
  { entries, remarks }: LegendContent,
  width: number,
  language: Language,
): Legend | null {
  if (entries.length === 0 && remarks.length === 0) {
    return null;
  }
  const columns = columnsOf(entries, width);
  const lefts = columns.map((_, at) => totalWidth(columns.slice(0, at)));
  const whole = Math.max(width, totalWidth(columns) - COLUMNS);
  const rows = columns[0]?.length ?? 0;
  const said = remarks.flatMap((one) => wrapped(one, FACES.line, whole, REMARK.most));
  const below = TOP + rows * LINE + (rows > 0 && said.length > 0 ? 6 : 0);
  const rule = lineOf(
    [
      { to: "move", x: 0, y: 0 },
      { to: "line", x: whole, y: 0 },
    ],
    { stroke: "line", strokeWidth: 1 },
  );
  return {
    group: {
      id: "legend",
      role: "legend",
      title: say(message("drawing.legend"), language),
      shapes: [
        rule,
        ...columns.flatMap((column, at) =>
          column.flatMap((entry, row) =>
            entryShapes(entry, { x: lefts[at] ?? 0, y: TOP + row * LINE }),
          ),
        ),
        ...said.map((line, at) =>
          textAt({ x: 0, y: below + at * REMARK.line + 4.2 }, line, FACES.line, "text"),
        ),
      ],
    },
    width: whole,
    height: below + said.length * REMARK.line - 8,
  };
}

type Column = readonly LegendEntry[];

/** From top to bottom, in as many columns as fit, each as wide as its widest entry; at least one. */
function columnsOf(entries: readonly LegendEntry[], width: number): readonly Column[] {
  for (let count = entries.length; count > 1; count -= 1) {
    const columns = inColumns(entries, Math.ceil(entries.length / count));
    if (totalWidth(columns) - COLUMNS <= width) {
      return columns;
    }
  }
  return [entries];
}

function inColumns(entries: readonly LegendEntry[], rows: number): readonly Column[] {
  return Array.from({ length: Math.ceil(entries.length / rows) }, (_, at) =>
    entries.slice(at * rows, (at + 1) * rows),
  );
}

/** With the room behind each column. */
function totalWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + Math.max(0, ...column.map(entryWidth)) + COLUMNS, 0);
}

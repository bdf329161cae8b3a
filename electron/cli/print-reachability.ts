import type pc from "picocolors";
import { message } from "../../shared/messages/message.ts";
import { say } from "../../shared/messages/say.ts";
import { CELL_MARKS, markOf, type CellMark } from "../../shared/reachability/cell-mark.ts";
import type { ReachTable } from "../../shared/reachability/table.ts";
import type { PingQuestion } from "../../shared/reachability/relations/ping-question.ts";
import { headText } from "../../shared/reachability/to-markdown.ts";
import { print, tell, type CommandIo } from "./command-io.ts";

type Colours = ReturnType<typeof pc.createColors>;

/** Above this many columns they are numbered: their names would not fit beside each other. */
const MAX_NAMED_COLUMNS = 8;

/** Prints who reaches whom as a table, of IPv6 by itself as another: rows send, columns receive. */
export function printReachability(io: CommandIo, table: ReachTable): void {
  const used = new Set(printMatrix(io, table, "ping"));
  if (table.questions.includes("ping6")) {
    print(io);
    print(io, io.colours.out.bold(say(message("reach.title.ping6"))));
    printMatrix(io, table, "ping6").forEach((mark) => used.add(mark));
  }
  printLegend(io, used);
  printMembers(io, table);
}

function printMatrix(
  io: CommandIo,
  table: ReachTable,
  question: PingQuestion,
): readonly CellMark[] {
  const names = table.heads.map((head) => headText(head));
  const numbered = names.length > MAX_NAMED_COLUMNS;
  const columns = numbered ? names.map((_, at) => String(at + 1)) : names;
  const rows = numbered ? names.map((name, at) => `${at + 1} ${name}`) : names;
  const corner = say(message("reach.from"));
  const marks = table.rows.map((cells) => cells.map((cell) => markOf(cell, question)));
  const first = Math.max(corner.length, ...rows.map((row) => row.length));
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...marks.map((row) => sayMark(row[at] ?? "nothing").length)),
  );
  const { out } = io.colours;
  const heading = columns.map((column, at) => column.padStart(widths[at] ?? 0)).join("  ");
  print(io, out.bold(`${corner.padEnd(first)}  ${heading}`));
  marks.forEach((row, at) => {
    const cells = row.map((mark, column) => {
      const text = sayMark(mark).padStart(widths[column] ?? 0);
      return colourOf(out, mark)(text);
    });
    print(io, `${(rows[at] ?? "").padEnd(first)}  ${cells.join("  ")}`);
  });
  return marks.flat();
}

function printLegend(io: CommandIo, used: ReadonlySet<CellMark>): void {
  print(io);
  const shown = CELL_MARKS.filter((mark) => used.has(mark));
  const width = Math.max(0, ...shown.map((mark) => sayMark(mark).length));
  for (const mark of shown) {
    const text = mark === "self" ? "" : say(message(`reach.legend.${mark}`));
    print(io, `${colourOf(io.colours.out, mark)(sayMark(mark).padEnd(width))}  ${text}`);
  }
}

/** Of groups: who is in them. */
function printMembers(io: CommandIo, { grouped, heads }: ReachTable): void {
  const groups = heads.filter(({ members }) => members.length > 1);
  if (!grouped || groups.length === 0) {
    return;
  }
  print(io);
  tell(io, message("cli.reach.groups"));
  for (const { label, members } of groups) {
    print(io, `  ${io.colours.out.bold(label)}: ${members.join(" ")}`);
  }
}

function sayMark(mark: CellMark): string {
  return say(message(`reach.mark.${mark}`));
}

function colourOf(colours: Colours, mark: CellMark): (text: string) => string {
  switch (mark) {
    case "yes":
    case "frames":
      return colours.green;
    case "no":
      return colours.red;
    case "race":
    case "unicast":
    case "broadcast":
      return colours.yellow;
    case "self":
    case "local":
    case "nothing":
      return colours.dim;
  }
}

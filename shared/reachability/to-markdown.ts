import { message } from "../messages/message.ts";
import { say, type Language } from "../messages/say.ts";
import { markOf } from "./cell-mark.ts";
import type { Topology } from "../topology/document.ts";
import type { Reachability } from "./reachability.ts";
import { pairTable, type ReachTable, type TableCell, type TableHead } from "./table.ts";

const MATRICES = ["ping", "unicast", "broadcast"] as const;

/** Writes a result as Markdown (GitHub's tables), piece by piece: a section for each matrix. */
export function toMarkdown(
  topology: Topology,
  result: Reachability,
  language: Language = "en",
): Generator<string> {
  return tableToMarkdown(pairTable(topology, result), language);
}

/**
 * Writes a table as Markdown, as {@link toMarkdown} does.
 *
 * Groups are called by their first member and their number.
 */
export function* tableToMarkdown(table: ReachTable, language: Language = "en"): Generator<string> {
  for (const [place, matrix] of MATRICES.entries()) {
    const title = say(message(`reach.title.${matrix}`), language);
    const about = say(message(`reach.about.${matrix}`), language);
    yield `${place === 0 ? "" : "\n"}## ${title}\n\n${about}\n\n`;
    const heads = table.heads.map((head) => headText(head, language));
    yield line([say(message("reach.from"), language), ...heads]);
    yield line(["---", ...heads.map(() => "---")]);
    for (const [row, cells] of table.rows.entries()) {
      const texts = cells.map((cell) => cellText(cell, matrix, language));
      yield line([heads[row] ?? "", ...texts]);
    }
  }
}

/** How a row or column is called: its label, and for a group how many others it holds. */
export function headText({ label, members }: TableHead, language: Language = "en"): string {
  const count = members.length - 1;
  return count < 1 ? label : say(message("reach.others", { label, count }), language);
}

function cellText(cell: TableCell, matrix: (typeof MATRICES)[number], language: Language): string {
  if (matrix === "ping") {
    const isSilent = cell.ping === null && !cell.self;
    return isSilent ? "" : say(message(`reach.mark.${markOf(cell)}`), language);
  }
  return String(cell[matrix]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(escape).join(" | ")} |\n`;
}

/** Keeps a name from being read as Markdown. */
function escape(text: string): string {
  return text.replace(/[\\|`*_<>[\]]/g, "\\$&");
}

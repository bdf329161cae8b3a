import { message } from "../messages/message.ts";
import { say, type Language } from "../messages/say.ts";
import { CELL_MARKS, type CellMark } from "./cell-mark.ts";
import type { Topology } from "../topology/document.ts";
import type { Reachability } from "./reachability.ts";
import { questionsOf, type Question } from "./relations/question.ts";
import { pairHeads, pairRow, type ReachTable, type TableCell, type TableHead } from "./table.ts";

/** Writes a result as Markdown (GitHub's tables), piece by piece: a section for each matrix. */
export function toMarkdown(
  topology: Topology,
  result: Reachability,
  language: Language = "en",
): Generator<string> {
  const questions = questionsOf(topology);
  const heads = pairHeads(topology, result);
  return sections({ questions, heads, rowAt: (row) => pairRow(result, row) }, language);
}

/**
 * Writes a table as Markdown, as {@link toMarkdown} does.
 *
 * Groups are called by their first member and their number.
 */
export function tableToMarkdown(table: ReachTable, language: Language = "en"): Generator<string> {
  return sections({ ...table, rowAt: (row) => table.rows[row] ?? [] }, language);
}

interface Written extends Pick<ReachTable, "questions" | "heads"> {
  readonly rowAt: (row: number) => readonly TableCell[];
}

function* sections({ questions, heads, rowAt }: Written, language: Language): Generator<string> {
  const names = heads.map((head) => escapeMarkdown(headText(head, language)));
  const markText = markTexts(language);
  for (const [place, matrix] of questions.entries()) {
    const title = say(message(`reach.title.${matrix}`), language);
    const about = say(message(`reach.about.${matrix}`), language);
    yield `${place === 0 ? "" : "\n"}## ${title}\n\n${about}\n\n`;
    yield line([escapeMarkdown(say(message("reach.from"), language)), ...names]);
    yield line(["---", ...names.map(() => "---")]);
    for (const [row, name] of names.entries()) {
      yield line([name, ...rowAt(row).map((cell) => cellText(cell, matrix, markText))]);
    }
  }
}

/** How a row or column is called: its label, and for a group how many others it holds. */
export function headText({ label, members }: TableHead, language: Language = "en"): string {
  const count = members.length - 1;
  return count < 1 ? label : say(message("reach.others", { label, count }), language);
}

type MarkTexts = Readonly<Record<CellMark, string>>;

/** Said once for millions of cells. */
function markTexts(language: Language): MarkTexts {
  const marks: readonly CellMark[] = [...CELL_MARKS, "self"];
  const texts = marks.map((mark) => [
    mark,
    escapeMarkdown(say(message(`reach.mark.${mark}`), language)),
  ]);
  return Object.fromEntries(texts) as MarkTexts;
}

/** A pair without the addresses for it has an empty cell: the other tables say what frames do. */
function cellText(cell: TableCell, question: Question, markText: MarkTexts): string {
  switch (question) {
    case "ping":
    case "ping6": {
      const verdict = cell.self ? "self" : cell[question];
      return verdict === null ? "" : markText[verdict];
    }
    case "unicast":
    case "broadcast":
      return String(cell[question]);
  }
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** Keeps a name from being read as Markdown, or as HTML in it (CommonMark, backslash escapes). */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\|`*_<>[\]#&~!]/g, "\\$&");
}

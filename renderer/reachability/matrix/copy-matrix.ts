import { message, type Message } from "../../../shared/messages/message.ts";
import { reachability } from "../../../shared/reachability/matrix.ts";
import { classTable } from "../../../shared/reachability/table.ts";
import { toCsv } from "../../../shared/reachability/to-csv.ts";
import { tableToMarkdown, toMarkdown } from "../../../shared/reachability/to-markdown.ts";
import { MAX_SINGLE_ROWS } from "../../../shared/reachability/table.ts";
import type { Language } from "../../../shared/messages/say.ts";
import type { Analysis } from "../../analysis/analysis.ts";
import { spokenLanguage } from "../../i18n/language.ts";
import type { App } from "../../store/app.ts";
import { copyText } from "../copy-text.ts";

/** What a matrix can be copied as. */
export type CopyFormat = "markdown" | "csv";

/** Above this many rows the clipboard is not the place; the command line writes files. */
const MAX_COPIED_ROWS = 800;

type Matrix = Pick<Analysis, "topology" | "reach" | "counts">;

/** Copies who reaches whom, and says so. */
export async function copyMatrix(app: App, format: CopyFormat, matrix: Matrix): Promise<void> {
  const language = spokenLanguage(app);
  const text = matrixText(format, matrix, language);
  const notices = app.notices.getState();
  if (text === undefined) {
    notices.tell("bad", message("ui.reach.copy.tooLarge"));
    return;
  }
  const done: Message = message("ui.reach.copy.done");
  const failed: Message = message("ui.reach.copy.failed");
  const isCopied = await copyText(text);
  notices.tell(isCopied ? "good" : "bad", isCopied ? done : failed);
}

/** The text of a copy, as the command line writes it; undefined: too much for a clipboard. */
export function matrixText(
  format: CopyFormat,
  { topology, reach, counts }: Matrix,
  language: Language,
): string | undefined {
  const rows = format === "csv" ? counts.interfaces : reach.classes.length;
  if (rows > MAX_COPIED_ROWS) {
    return undefined;
  }
  if (format === "csv") {
    return [...toCsv(reachability(topology))].join("");
  }
  const pieces =
    counts.interfaces > MAX_SINGLE_ROWS
      ? tableToMarkdown(classTable(topology, reach), language)
      : toMarkdown(topology, reachability(topology), language);
  return [...pieces].join("");
}

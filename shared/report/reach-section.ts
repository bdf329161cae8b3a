import { message } from "../messages/message.ts";
import { say, type Language } from "../messages/say.ts";
import { CELL_MARKS, markOf, type CellMark } from "../reachability/cell-mark.ts";
import type { ReachabilityClasses } from "../reachability/reachability.ts";
import type { PingQuestion } from "../reachability/relations/ping-question.ts";
import type { Question } from "../reachability/relations/question.ts";
import { reachTable, type ReachTable, type TableCell } from "../reachability/table.ts";
import { headText } from "../reachability/to-markdown.ts";
import { reasonsOf } from "../export/page/reasons.ts";
import type { Topology } from "../topology/document.ts";
import { html, type Html } from "./html.ts";

/** More rows and columns than that nobody reads on a page. */
const MOST = 40;

/** Who reaches whom, as matrices, and why not. */
export function reachSection(
  topology: Topology,
  classes: ReachabilityClasses,
  language: Language,
): Html {
  const table = reachTable(topology);
  const pings = (["ping", "ping6"] as const).filter((question) =>
    table.questions.includes(question),
  );
  const told = (id: "report.groups" | "report.frames" | "page.whyNot"): string =>
    say(message(id), language);
  return html`${table.grouped ? html`<p>${told("report.groups")}</p>` : ""}
    ${cutNote(table, language)} ${pings.map((question) => matrix(table, question, language))}
    ${legend(table, pings, language)}
    <details>
      <summary>${told("report.frames")}</summary>
      ${matrix(table, "unicast", language)} ${matrix(table, "broadcast", language)}
    </details>
    <h3>${told("page.whyNot")}</h3>
    ${reasonList(topology, classes, language)}`;
}

function cutNote({ heads }: ReachTable, language: Language): Html | string {
  return heads.length > MOST
    ? html`<p>${say(message("report.cut", { shown: MOST, count: heads.length }), language)}</p>`
    : "";
}

function matrix(table: ReachTable, kind: Question, language: Language): Html {
  const names = table.heads.slice(0, MOST).map((head) => headText(head, language));
  const title = say(message(`reach.title.${kind}`), language);
  const rows = names.map((name, row) => {
    const cells = names.map((_, column) => cellOf(table.rows[row]?.[column], kind, language));
    return html`<tr>
      <th scope="row">${name}</th>
      ${cells}
    </tr> `;
  });
  return html`<h3>${title}</h3>
    <p>${say(message(`reach.about.${kind}`), language)}</p>
    <div class="scroll" tabindex="0" role="group" aria-label="${title}">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">${say(message("reach.from"), language)}</th>
            ${names.map((name) => html`<th scope="col">${name}</th> `)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}

function cellOf(cell: TableCell | undefined, kind: Question, language: Language): Html {
  if (!cell) {
    return html`<td></td>`;
  }
  if (kind === "ping" || kind === "ping6") {
    const mark = markOf(cell, kind);
    return html`<td class="${mark}">${markText(mark, language)}</td> `;
  }
  const mark = cell.self ? "self" : cell[kind] > 0 ? "yes" : "nothing";
  return html`<td class="${mark}">${cell[kind]}</td> `;
}

function markText(mark: CellMark, language: Language): string {
  return say(message(`reach.mark.${mark}`), language);
}

/** What the words in the cells mean, of those that stand there. */
function legend(
  { heads, rows }: ReachTable,
  questions: readonly PingQuestion[],
  language: Language,
): Html {
  const shown = rows.slice(0, MOST).flatMap((row) => row.slice(0, Math.min(MOST, heads.length)));
  const there = new Set(
    questions.flatMap((question) => shown.map((cell) => markOf(cell, question))),
  );
  const items = CELL_MARKS.filter((mark) => there.has(mark) && mark !== "self");
  const lines = items.map((mark) => {
    const id = `reach.legend.${mark}` as `reach.legend.${Exclude<CellMark, "self">}`;
    return html`<dt class="${mark}">${markText(mark, language)}</dt>
      <dd>${say(message(id), language)}</dd> `;
  });
  return lines.length === 0 ? html`` : html`<dl class="legend">${lines}</dl>`;
}

function reasonList(topology: Topology, classes: ReachabilityClasses, language: Language): Html {
  const { reasons, more } = reasonsOf(topology, classes);
  if (reasons.length === 0) {
    return html`<p>${say(message("page.allReach"), language)}</p>`;
  }
  const lines = reasons.map(({ from, to, text }) => {
    return html`<li><strong>${from} → ${to}</strong>: ${say(text, language)}</li> `;
  });
  const last = more ? html`<li>${say(message("page.more"), language)}</li>` : "";
  return html`<ul class="list">
    ${lines}${last}
  </ul>`;
}

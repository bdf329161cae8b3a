import { drawingOf } from "../diagram/formats.ts";
import { toSvg } from "../diagram/svg/svg.ts";
import { interfaceTexts } from "../export/page/interface-table.ts";
import type { Diagnostic } from "../lint/diagnostic.ts";
import { lint } from "../lint/lint.ts";
import { message } from "../messages/message.ts";
import { say, type Language } from "../messages/say.ts";
import { classesOf } from "../reachability/matrix.ts";
import type { ReachabilityClasses } from "../reachability/reachability.ts";
import { restrictionsOf } from "../reachability/relations/restrictions.ts";
import type { Topology } from "../topology/document.ts";
import { isInterface } from "../topology/effective.ts";
import { commandSection, exportSection } from "./export-section.ts";
import { Html, html } from "./html.ts";
import { reachSection } from "./reach-section.ts";
import { PAGE_THEME, STYLE } from "./style.ts";

/** No script, nothing from anywhere: what a reader's browser may do with the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** More nobody reads on a page. */
const MOST_INTERFACES = 1000;
const MOST_PROBLEMS = 100;

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/**
 * Writes a document that has no lint errors as one page: picture, problems, interfaces, who reaches whom
 * and why not, the plan, all exports.
 *
 * It needs nothing beside it and runs nothing. The same document gives the same bytes.
 */
export function reportOf(topology: Topology, language: Language = "en"): string {
  const classes = classesOf(topology);
  const said = (id: SectionTitle): string => say(message(id), language);
  const sections: readonly Section[] = [
    {
      id: "picture",
      title: said("report.picture"),
      body: picture(topology, classes, language),
    },
    { id: "problems", title: said("report.problems"), body: problems(topology, language) },
    { id: "interfaces", title: said("page.interfaces"), body: interfaces(topology, language) },
    { id: "reach", title: said("report.reach"), body: reachSection(topology, classes, language) },
    { id: "plan", title: said("report.commands"), body: commandSection(topology, language) },
    { id: "exports", title: said("report.exports"), body: exportSection(topology, language) },
  ];
  return page(topology, sections, language).markup;
}

type SectionTitle =
  | "report.picture"
  | "report.problems"
  | "page.interfaces"
  | "report.reach"
  | "report.commands"
  | "report.exports";

function page(topology: Topology, sections: readonly Section[], language: Language): Html {
  const { name, description = "" } = topology;
  const entries = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `);
  const bodies = sections.map(
    ({ id, title, body }) =>
      html`<section id="${id}" aria-labelledby="${id}-title">
        <h2 id="${id}-title">${title}</h2>
        ${body}
      </section> `,
  );
  // Ids only: a comment is no place that escapes.
  const comment = new Html(`<!-- Made by Macvlan Designer from document ${topology.id}. -->`);
  return html`<!doctype html>
    ${comment}
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${name}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <header>
          <h1>${name}</h1>
          ${description === "" ? "" : html`<p class="lead">${description}</p>`}
          ${facts(topology, language)}
        </header>
        <nav aria-label="${say(message("report.contents"), language)}">
          <ul>
            ${entries}
          </ul>
        </nav>
        <main>${bodies}</main>
        <footer>${say(message("report.madeBy"), language)}</footer>
      </body>
    </html> `;
}

function facts({ nodes }: Topology, language: Language): Html {
  const hosts = nodes.filter(({ kind }) => kind === "host").length;
  const guests = nodes.filter(({ kind }) => kind === "guest").length;
  const count = nodes.filter(isInterface).length;
  const texts = [
    message("report.hosts", { count: hosts }),
    message("report.guests", { count: guests }),
    message("report.count", { count }),
  ].map((text) => html`<li>${say(text, language)}</li> `);
  return html`<ul class="facts">
    ${texts}
  </ul>`;
}

function picture(topology: Topology, classes: ReachabilityClasses, language: Language): Html {
  const drawing = drawingOf(topology, restrictionsOf(topology, classes), { language });
  const options = { theme: PAGE_THEME, prefix: "drawn", language };
  return html`<div
    class="scroll drawing"
    tabindex="0"
    role="group"
    aria-label="${say(message("report.picture"), language)}"
  >
    ${new Html(toSvg(drawing, options))}
  </div>`;
}

function problems(topology: Topology, language: Language): Html {
  const found = lint(topology);
  const names = new Map(topology.nodes.map(({ id, name }) => [id, name ?? id]));
  const items = found.slice(0, MOST_PROBLEMS).map(({ code, severity, node, message: text }) => {
    const where = node === undefined ? "" : (names.get(node) ?? node);
    return html`<li class="${severity}">
      <span class="tag">${severityText(severity, language)}</span>
      <span class="dim">${code}${where === "" ? "" : html` · ${where}`}</span>
      <p>${say(text, language)}</p>
    </li> `;
  });
  const count = found.length - items.length;
  const more =
    count > 0 ? html`<li>${say(message("report.problemsMore", { count }), language)}</li>` : "";
  return items.length === 0
    ? html`<p>${say(message("report.noProblems"), language)}</p>`
    : html`<ul class="problems">
        ${items}${more}
      </ul>`;
}

/** Errors are refused before a report is written. */
function severityText(severity: Diagnostic["severity"], language: Language): string {
  return say(message(severity === "info" ? "report.info" : "report.warning"), language);
}

function interfaces(topology: Topology, language: Language): Html {
  const { heads, rows } = interfaceTexts(topology, language);
  const count = rows.length;
  const title = say(message("page.interfaces"), language);
  const lines = rows.slice(0, MOST_INTERFACES).map(([name = "", ...cells]) => {
    return html`<tr>
      <th scope="row">${name}</th>
      ${cells.map((cell) => html`<td>${cell}</td>`)}
    </tr> `;
  });
  const note = message("report.interfacesMore", { shown: MOST_INTERFACES, count });
  return html`${count > MOST_INTERFACES ? html`<p>${say(note, language)}</p>` : ""}
    <div class="scroll" tabindex="0" role="group" aria-label="${title}">
      <table class="wide">
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${lines}
        </tbody>
      </table>
    </div>`;
}

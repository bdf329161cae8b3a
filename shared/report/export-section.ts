import { placeOf } from "../export/as-one-text.ts";
import { labOf } from "../export/lab.ts";
import { EXPORT_TARGETS } from "../export/registry.ts";
import type { ExportNote, ExportOutcome, ExportTarget } from "../export/target.ts";
import { iproute2 } from "../export/targets/iproute2/iproute2.ts";
import { message } from "../messages/message.ts";
import { say, type Language } from "../messages/say.ts";
import type { Result } from "../result.ts";
import type { Topology } from "../topology/document.ts";
import { html, type Html } from "./html.ts";

/** Characters of one target's files that a page shows, and notes. */
const MOST_TEXT = 60_000;
const MOST_NOTES = 25;

interface Part {
  /** The host that it is for; null where there is no other, or it is for all. */
  readonly host: string | null;
  readonly made: Result<ExportOutcome, readonly ExportNote[]>;
}

/** The script that makes the network, and what it leaves to others. */
export function commandSection(topology: Topology, language: Language): Html {
  const parts = partsOf(iproute2, topology);
  return parts.length === 0
    ? html`<p>${say(message("report.noHost"), language)}</p>`
    : html`<p>${say(message("report.aboutCommands"), language)}</p>
        ${partsBody(iproute2, parts, language)}`;
}

/** Every other target's files, each folded away. */
export function exportSection(topology: Topology, language: Language): Html {
  const others = EXPORT_TARGETS.filter(({ name }) => name !== iproute2.name);
  const blocks = others.map((target) => {
    const parts = partsOf(target, topology);
    return html`<details>
      <summary>${target.title} <span class="dim">${say(target.about, language)}</span></summary>
      ${partsBody(target, parts, language)}
    </details> `;
  });
  return html`<p>${say(message("report.aboutExports"), language)}</p>
    ${blocks}`;
}

function partsOf(target: ExportTarget, topology: Topology): readonly Part[] {
  const hosts = topology.nodes.filter((node) => node.kind === "host");
  const [first, ...rest] = hosts.map((host) => labOf(topology, host));
  if (!first) {
    return [];
  }
  if (target.writeAll) {
    return [{ host: null, made: target.writeAll([first, ...rest]) }];
  }
  return [first, ...rest].map((lab) => ({
    host: rest.length === 0 ? null : lab.host.name,
    made: target.write(lab),
  }));
}

function partsBody(target: ExportTarget, parts: readonly Part[], language: Language): Html {
  const length = parts.flatMap(({ made }) => (made.ok ? made.value.files : []));
  const isShort = length.reduce((sum, { text }) => sum + text.length, 0) <= MOST_TEXT;
  const body = parts.map(({ host, made }) => {
    const name = host === null ? "" : html`<h3>${host}</h3> `;
    return made.ok
      ? html`${name}${noteList(made.value.notes, language)}
        ${isShort ? filesBody(made.value) : tooLong(target, made.value, language)}`
      : html`${name}
          <p>${say(message("report.refused"), language)}</p>
          ${noteList(made.error, language)}`;
  });
  return html`${body}`;
}

function tooLong({ name }: ExportTarget, { files }: ExportOutcome, language: Language): Html {
  const params = { count: files.length, target: name };
  return html`<p>${say(message("report.tooLong", params), language)}</p>`;
}

/** A parser drops one new line after `<pre>`, so that one is written. */
function filesBody({ files }: ExportOutcome): Html {
  const blocks = files.map((file) => {
    const place = placeOf(file);
    return html`<figure>
      <figcaption class="code">${place}</figcaption>
      <pre tabindex="0" role="group" aria-label="${place}">${file.text}</pre>
    </figure> `;
  });
  return html`${blocks}`;
}

function noteList(notes: readonly ExportNote[], language: Language): Html | string {
  if (notes.length === 0) {
    return "";
  }
  const lines = notes.slice(0, MOST_NOTES).map((note) => {
    return html`<li>${noteText(note, language)}</li> `;
  });
  const count = notes.length - MOST_NOTES;
  const last =
    count > 0 ? html`<li>${say(message("report.notesMore", { count }), language)}</li>` : "";
  return html`<ul class="list">
    ${lines}${last}
  </ul>`;
}

function noteText({ kind, message: text }: ExportNote, language: Language): string {
  return say(kind === "hint" ? text : message(`report.${kind}`, { text }), language);
}

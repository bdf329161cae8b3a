/** Markup that is known to be whole; everything else is text. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  /** So that the mistake of joining it as a text is seen at once. */
  toString(): never {
    throw new TypeError("markup belongs into a template of html");
  }
}

/** What may stand in a template: text, markup, or a list of both. */
export type HtmlPart = string | number | Html | readonly HtmlPart[];

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

/** What a parser of HTML drops or replaces itself (HTML, 13.2.3.5 and 13.2.5). */
// eslint-disable-next-line no-control-regex -- control characters are exactly what it finds
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu;

/**
 * Escapes a text so that a browser shows it as it is, between tags as well as between quotes.
 *
 * Not for what is inside `<style>` or `<script>`, where nothing is escaped.
 */
export function escapeHtml(text: string): string {
  return text.replace(UNSAYABLE, "\ufffd").replace(/[&<>"'\r]/gu, (sign) => SIGNS[sign] ?? sign);
}

/** Makes markup of a template; texts in it are escaped, markup and lists are put in. */
export function html(words: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const pieces = words.map((word, at) => `${word}${markupOf(parts[at] ?? "")}`);
  return new Html(pieces.join(""));
}

function markupOf(part: HtmlPart): string {
  if (part instanceof Html) {
    return part.markup;
  }
  return typeof part === "object" ? part.map(markupOf).join("") : escapeHtml(String(part));
}

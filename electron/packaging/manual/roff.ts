// The language of manual pages (man(7), groff_char(7)).

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\e",
  "'": "\\(aq",
  "`": "\\(ga",
  "^": "\\(ha",
  "~": "\\(ti",
  '"': "\\(dq",
};

/** Text as it stands: no character of it is a request or an escape. */
export function roffText(text: string): string {
  return withoutRequests(roffSpan(text));
}

/** The same for what stands within a line. */
export function roffSpan(text: string): string {
  return text.replace(/[\\'`^~"]/gu, (character) => SPECIAL[character] ?? character);
}

/** A point at the start of a line would be a request. */
export function withoutRequests(roff: string): string {
  return roff.replace(/^\./gmu, "\\&.");
}

/** What is typed: a hyphen stays the one that can be copied. */
export function roffCode(text: string): string {
  return roffSpan(text).replaceAll("-", "\\-");
}

/** In bold, within a line. */
export function bold(roff: string): string {
  return `\\fB${roff}\\fR`;
}

/** In italics, within a line. */
export function italic(roff: string): string {
  return `\\fI${roff}\\fR`;
}

/** Lines as they are. */
export function literal(text: string): string {
  return [".PP", ".RS 4", ".EX", withoutRequests(roffCode(text)), ".EE", ".RE"].join("\n");
}

/** A term, and what is said of it, indented. */
export function definition(term: string, said: string): string {
  return [".TP", term, said === "" ? "\\&" : said].join("\n");
}

/** What stands in the first line, and from when it is. */
export interface PageHead {
  readonly name: string;
  readonly section: 1 | 5;
  readonly summary: string;
  readonly version: string;
  readonly date: Date;
}

/** A whole page; each part is a heading and what is below it. */
export function manualPage(
  head: PageHead,
  parts: readonly (readonly [heading: string, roff: string])[],
): string {
  const { name, section, summary, version, date } = head;
  const day = date.toISOString().slice(0, 10);
  const title = `.TH ${name.toUpperCase()} ${section} ${day} "Macvlan Designer ${version}"`;
  const opening = [title, ".nh", ".ad l", ".SH NAME", `${roffCode(name)} \\- ${roffText(summary)}`];
  const body = parts
    .filter(([, roff]) => roff !== "")
    .flatMap(([heading, roff]) => [`.SH ${heading}`, roff]);
  return `${[...opening, ...body].join("\n")}\n`;
}

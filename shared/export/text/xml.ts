/** An element; attributes with null are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | null>>;
  readonly content?: string | readonly XmlElement[];
}

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** What no XML 1.0 document may hold, not even as a reference (XML 1.0, 2.2). */
// eslint-disable-next-line no-control-regex -- control characters are exactly what it refuses
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/**
 * Writes a text so that a parser gives it back, between tags as well as between quotes.
 *
 * White space other than a blank stands as a reference: a parser would make it one in an attribute.
 *
 * @throws RangeError for a character that XML cannot hold
 */
export function escapeXml(text: string): string {
  if (FORBIDDEN.test(text)) {
    throw new RangeError(`${JSON.stringify(text)} cannot stand in XML`);
  }
  return text
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/[\t\n\r\u0085\u2028]/g, (space) => `&#${space.charCodeAt(0)};`);
}

/**
 * Writes a document, with lines of a comment before it if there are any; a `--`, which would end it, is
 * spaced out.
 */
export function toXml(comment: readonly string[], root: XmlElement): string {
  if (comment.length === 0) {
    return element(root, "");
  }
  const lines = comment.map((line) => `  ${line.replace(/-(?=-)|-$/g, "- ")}\n`);
  return `<!--\n${lines.join("")}-->\n${element(root, "")}`;
}

function element({ name, attributes = {}, content = [] }: XmlElement, indent: string): string {
  const words = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}='${escapeXml(value)}'`],
  );
  const begin = `${indent}<${name}${words.join("")}`;
  if (content.length === 0) {
    return `${begin}/>\n`;
  }
  return typeof content === "string"
    ? `${begin}>${escapeXml(content)}</${name}>\n`
    : `${begin}>\n${content.map((one) => element(one, `${indent}  `)).join("")}${indent}</${name}>\n`;
}

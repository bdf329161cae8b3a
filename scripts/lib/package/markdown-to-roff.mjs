import { marked } from "marked";
import {
  bold,
  definition,
  italic,
  literal,
  roffCode,
  roffSpan,
  withoutRequests,
} from "../../../electron/packaging/manual/roff.ts";

/** @typedef {import("marked").Token} Token */
/** @typedef {import("marked").Tokens.Generic} Generic */

/**
 * A part of a page of our docs: its heading, and what is below it in the language of manual pages.
 *
 * @typedef {readonly [heading: string, roff: string]} Part
 */

/**
 * The parts of a page that begin with headings of the second level.
 *
 * @param {string} markdown
 * @returns {readonly Part[]}
 */
export function markdownParts(markdown) {
  const [, ...parts] = markdown.split(/^## /mu);
  return parts.map((part) => {
    const [heading = "", ...rest] = part.split("\n");
    return [heading.trim(), roffOf(rest.join("\n"))];
  });
}

/** Markdown without headings of the first two levels, for a manual page. */
export function roffOf(/** @type {string} */ markdown) {
  return blocks(marked.lexer(markdown));
}

/** @type {(tokens: readonly Token[]) => string} */
function blocks(tokens) {
  return tokens
    .map((token) => block(/** @type {Generic} */ (token)))
    .filter((roff) => roff !== "")
    .join("\n");
}

/** @type {(token: Generic) => string} */
function block(token) {
  switch (token.type) {
    case "heading":
      return `.SS ${inline(token.tokens)}`;
    case "paragraph":
      return `.PP\n${inline(token.tokens)}`;
    case "text":
      return inline(token.tokens ?? [token]);
    case "code":
      return literal(token["text"]);
    case "list":
      return token["items"].map(item).join("\n");
    case "table":
      return table(token);
    case "space":
      return "";
    default:
      throw new Error(`a manual page cannot have this: ${token.raw}`);
  }
}

/** What follows in an item stands below its first lines, as far in. @type {(item: Generic) => string} */
function item({ tokens = [] }) {
  const [first, ...rest] = tokens.filter(({ type }) => type !== "space");
  const begin = `.IP \\(bu 3\n${first === undefined ? "\\&" : blocks([first]).replace(/^\.PP\n/u, "")}`;
  const below = rest.map((token) =>
    token.type === "text" ? `.PP\n${blocks([token])}` : blocks([token]),
  );
  return rest.length === 0 ? begin : [begin, ".RS 3", ...below, ".RE"].join("\n");
}

/** The first column names what the others tell, with their headings where there are several. */
/** @type {(table: Generic) => string} */
function table({ header, rows }) {
  const heads = header.map((/** @type {Generic} */ { tokens }) => inline(tokens));
  return rows
    .map((/** @type {Generic[]} */ [name, ...cells]) => {
      const told = cells.map((cell, place) => {
        const text = inline(cell.tokens);
        return cells.length === 1 || text === "" ? text : `${italic(heads[place + 1])}: ${text}`;
      });
      return definition(
        inline(name?.tokens) || "\\&",
        told.filter((text) => text !== "").join("\n.br\n"),
      );
    })
    .join("\n");
}

/** @type {(tokens: readonly Token[] | undefined) => string} */
function inline(tokens = []) {
  const roff = tokens.map((token) => span(/** @type {Generic} */ (token))).join("");
  return withoutRequests(roff).replace(/\n +/gu, "\n");
}

/** @type {(token: Generic) => string} */
function span(token) {
  switch (token.type) {
    case "text":
    case "escape":
      return roffSpan(unescapeHtml(token["text"]));
    case "codespan":
      return bold(roffCode(unescapeHtml(token["text"]).replace(/\n/gu, " ")));
    case "em":
      return italic(inline(token.tokens));
    case "strong":
      return bold(inline(token.tokens));
    case "link":
      // Links lead to other pages of the docs, which are not installed.
      return inline(token.tokens);
    case "br":
      return "\n.br\n";
    default:
      throw new Error(`a manual page cannot have this: ${token.raw}`);
  }
}

function unescapeHtml(/** @type {string} */ text) {
  return text
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, "&");
}

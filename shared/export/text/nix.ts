/** What Nix reads as it stands in an indented string: no quote, no interpolation, no escape. */
const PLAIN_LINES = /^(?:[A-Za-z0-9_./:=,;@+#[\]-](?: ?[A-Za-z0-9_./:=,;@+#[\]-])*)?$/;

/**
 * Quotes a text for Nix, so that nothing in it is evaluated.
 *
 * Backslash, quote and the `${` of an interpolation are escaped (Nix manual, string literals).
 */
export function nixString(text: string): string {
  const escaped = text
    .replace(/["\\]|\$\{/gu, (found) => `\\${found}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  return `"${escaped}"`;
}

/**
 * Writes lines as an indented string where that is what people would read, else on one line.
 *
 * @param indentation what stands before the lines, deeper than before the closing quotes
 */
export function nixLines(text: string, indentation: string): string {
  const lines = text.replace(/\n$/u, "").split("\n");
  if (!text.endsWith("\n") || lines[0] === "" || !lines.every((line) => PLAIN_LINES.test(line))) {
    return nixString(text);
  }
  const indented = lines.map((line) => (line === "" ? "" : indentation + line));
  return `''\n${indented.join("\n")}\n${indentation.slice(2)}''`;
}

import { stringify } from "yaml";

/**
 * Writes a value as YAML, every text in double quotes.
 *
 * So no reader takes one for anything else: YAML 1.1 reads `52:54:00:10:00:01` as a number and `on` as
 * true. Long lines are not folded, and nothing is written as an alias. Characters that YAML allows only
 * as escapes are such (YAML 1.2.2, c-printable): Go's reader refuses the whole file otherwise.
 */
export function toYaml(value: unknown): string {
  const text = stringify(value, {
    lineWidth: 0,
    aliasDuplicateObjects: false,
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
  });
  return text.replaceAll(/[\ufeff\ufffe\uffff]/gu, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`;
}

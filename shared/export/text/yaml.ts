import { stringify } from "yaml";

/**
 * Writes a value as YAML, every text in double quotes.
 *
 * So no reader takes one for anything else: YAML 1.1 reads `52:54:00:10:00:01` as a number and `on` as
 * true. Long lines are not folded, and nothing is written as an alias.
 */
export function toYaml(value: unknown): string {
  return stringify(value, {
    lineWidth: 0,
    aliasDuplicateObjects: false,
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
  });
}

import { Document, isScalar, visit } from "yaml";

const PLAIN = /^[A-Za-z0-9_.:/ -]*$/u;

/** What PyYAML takes in no file, and what YAML 1.1 takes for the end of a line. */
// eslint-disable-next-line no-control-regex -- control characters are among them
const UNREADABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

/**
 * Writes variables for Ansible, which takes every text for a template that has signs of one.
 *
 * Texts of more than plain signs are tagged `!unsafe`: they stay as they are, wherever they end up
 * (Ansible's documentation, "Unsafe or raw strings"). All are in double quotes, as in `toYaml`.
 */
export function toUnsafeYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== "key" && isScalar(node) && isOdd(node.value)) {
        node.tag = "!unsafe";
      }
    },
  });
  const text = document.toString({
    lineWidth: 0,
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
  });
  return text.replace(UNREADABLE, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

function isOdd(value: unknown): boolean {
  return typeof value === "string" && !PLAIN.test(value);
}

import {
  cidrSchema,
  documentIdSchema,
  ipAddressSchema,
  macSchema,
  madeNameSchema,
} from "./fields.ts";

/**
 * Finds the valid spelling that a text of a wrong form stands for; undefined where it is open.
 *
 * `expected` is the word of `fields.ts`. Understood are a UUID in capitals, in braces or as URN, a
 * MAC with hyphens, with dots or bare, `default` as a destination, an address with a prefix length
 * where none belongs, and leading or trailing white space.
 */
export function validSpelling(expected: string, found: string): string | undefined {
  const text = found.trim();
  switch (expected) {
    case "uuid":
      return accepted(documentIdSchema, text.toLowerCase().replace(/^urn:uuid:|^\{|\}$/g, ""));
    case "mac":
      return accepted(macSchema, withColons(text));
    case "cidr":
      return text === "default" ? "0.0.0.0/0" : accepted(cidrSchema, text);
    case "ipAddress":
      return accepted(ipAddressSchema, text.replace(/\/\d+$/, ""));
    case "madeName":
      return accepted(madeNameSchema, text);
    default:
      return undefined;
  }
}

function withColons(text: string): string {
  const digits = text.replace(/[-.:]/g, "").toLowerCase();
  return /^[0-9a-f]{12}$/.test(digits) ? (digits.match(/../g) ?? []).join(":") : text;
}

function accepted(
  schema: { safeParse(value: unknown): { readonly success: boolean } },
  text: string,
): string | undefined {
  return schema.safeParse(text).success ? text : undefined;
}

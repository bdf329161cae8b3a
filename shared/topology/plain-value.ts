import { message, type Message } from "../messages/message.ts";
import { formatJsonPath, type JsonPath } from "./json-path.ts";
import { MAX_DEPTH, MAX_VALUES } from "./limits.ts";
import { PARSE_CODES, type ParseCode } from "./parse-codes.ts";

/** Why a value that came from elsewhere is not plain JSON within our limits. */
export interface PlainValueProblem {
  readonly code: ParseCode;
  readonly path: string;
  readonly message: Message;
}

/**
 * Checks that a value is what `JSON.parse` could have made, not too deep and not too large.
 *
 * Goes before any schema: schemas recurse, and an object with a prototype of its own or a
 * `__proto__` key is no data. A circle is too deep. Undefined when all is well.
 */
export function plainValueProblem(root: unknown): PlainValueProblem | undefined {
  const pending: { readonly value: unknown; readonly path: JsonPath }[] = [
    { value: root, path: [] },
  ];
  let values = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, path } = next;
    values += 1;
    const problem = problemOf(value, path, values);
    if (problem) {
      return { ...problem, path: formatJsonPath(path) };
    }
    if (typeof value === "object" && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        pending.push({ value: child, path: [...path, Array.isArray(value) ? Number(key) : key] });
      }
    }
  }
  return undefined;
}

function problemOf(
  value: unknown,
  path: JsonPath,
  values: number,
): Omit<PlainValueProblem, "path"> | undefined {
  const { tooComplex, badKey, wrongType } = PARSE_CODES;
  if (values > MAX_VALUES) {
    return { code: tooComplex, message: message("topology.tooManyValues", { limit: MAX_VALUES }) };
  }
  if (path.length >= MAX_DEPTH) {
    return { code: tooComplex, message: message("topology.tooDeep", { limit: MAX_DEPTH }) };
  }
  if (path.at(-1) === "__proto__") {
    return { code: badKey, message: message("topology.forbiddenKey", { key: "__proto__" }) };
  }
  return isPlain(value)
    ? undefined
    : { code: wrongType, message: message("topology.notJson", { found: typeof value }) };
}

function isPlain(value: unknown): boolean {
  if (typeof value !== "object") {
    return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  }
  if (value === null || Array.isArray(value)) {
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

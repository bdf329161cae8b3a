import { z } from "zod";
import { message, type Message } from "../messages/message.ts";
import { describeFound } from "./describe-found.ts";
import type { IssueList } from "./draft-issue.ts";
import { formatKeys, isRecord, valueAt, type JsonPath } from "./json-path.ts";
import { nearest } from "./nearest.ts";
import { PARSE_CODES, type ParseCode } from "./parse-codes.ts";
import { printable } from "./printable.ts";
import { keysOf, schemaAt } from "./schema-shape.ts";
import { validSpelling } from "./valid-spelling.ts";

type ZodIssue = z.core.$ZodIssue;

/** The words that `fields.ts` puts into `params.expected`. */
type ExpectedWord =
  "id" | "uuid" | "mac" | "cidr" | "ipAddress" | "madeName" | "kernelName" | "freeName" | "text";

const NAME_WORDS: readonly ExpectedWord[] = ["madeName", "kernelName", "freeName"];

/**
 * Checks a value by a schema and says what is wrong in our own words.
 *
 * `at` is the value's place in the document. Returns whether it fits; the value itself is never
 * replaced by the schema's copy, so that key order stays that of the file.
 */
export function checkBySchema(
  schema: z.ZodType,
  value: unknown,
  at: JsonPath,
  issues: IssueList,
): boolean {
  const outcome = schema.safeParse(value);
  for (const issue of outcome.error?.issues ?? []) {
    addIssue({ schema, value, at, issue, issues });
  }
  return outcome.success;
}

interface Context {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly at: JsonPath;
  readonly issue: ZodIssue;
  readonly issues: IssueList;
}

function addIssue({ schema, value, at, issue, issues }: Context): void {
  const inner = issue.path as JsonPath;
  const path = [...at, ...inner];
  if (issue.code === "unrecognized_keys") {
    const known = keysOf(schemaAt(schema, inner));
    const used = valueAt(value, inner);
    addUnknownKeys(issue.keys, known, isRecord(used) ? used : {}, path, issues);
    return;
  }
  if (isMissing(value, inner)) {
    const key = String(inner.at(-1));
    issues.add(PARSE_CODES.missingKey, path, message("topology.missingKey", { key }));
    return;
  }
  const found = valueAt(value, inner);
  const { code, expected } = expectation(issue, schemaAt(schema, inner), found);
  const suggestion = suggestionFor(issue, found);
  const parts = { what: formatKeys(inner), expected, found: describeFound(found) };
  issues.add(
    code,
    path,
    suggestion === undefined
      ? message("topology.wrongValue", parts)
      : message("topology.wrongValueNear", { ...parts, suggestion }),
  );
}

/** Adds one issue per key that the schema does not know, with the nearest one that is still free. */
function addUnknownKeys(
  keys: readonly string[],
  known: readonly string[],
  used: Readonly<Record<string, unknown>>,
  path: JsonPath,
  issues: IssueList,
): void {
  for (const key of keys) {
    const free = known.filter((name) => !Object.hasOwn(used, name));
    const suggestion = nearest(key, free);
    issues.addAtKey(
      PARSE_CODES.unknownKey,
      [...path, key],
      suggestion === undefined
        ? message("topology.unknownKey", { key: printable(key), known: [...known] })
        : message("topology.unknownKeyNear", { key: printable(key), suggestion }),
    );
  }
}

function isMissing(value: unknown, path: JsonPath): boolean {
  const key = path.at(-1);
  const owner = valueAt(value, path.slice(0, -1));
  return typeof key === "string" && isRecord(owner) && !Object.hasOwn(owner, key);
}

interface Expectation {
  readonly code: ParseCode;
  readonly expected: Message;
}

function expectation(
  issue: ZodIssue,
  schema: z.core.$ZodType | undefined,
  found: unknown,
): Expectation {
  const expected = expectedBy(issue, schema);
  if (issue.code === "custom") {
    const isName = NAME_WORDS.includes(expectedWord(issue));
    return { code: isName ? PARSE_CODES.badName : PARSE_CODES.wrongValue, expected };
  }
  if (issue.code === "too_big" && issue.origin === "array") {
    return { code: PARSE_CODES.tooMany, expected };
  }
  const isWrongType =
    issue.code === "invalid_type"
      ? !(issue.expected === "int" && typeof found === "number")
      : issue.code === "invalid_value" && issue.values.every((one) => typeof one !== typeof found);
  return { code: isWrongType ? PARSE_CODES.wrongType : PARSE_CODES.wrongValue, expected };
}

function expectedBy(issue: ZodIssue, schema: z.core.$ZodType | undefined): Message {
  switch (issue.code) {
    case "custom":
      return message(`topology.expected.${expectedWord(issue)}`);
    case "invalid_value":
      return message("topology.expected.oneOf", { values: issue.values.map(String) });
    case "too_big":
      return issue.origin === "array"
        ? message("topology.expected.atMostItems", { limit: Number(issue.maximum) })
        : numberOf(schema);
    case "too_small":
      return issue.origin === "array"
        ? message("topology.expected.atLeastItems", { limit: Number(issue.minimum) })
        : numberOf(schema);
    case "invalid_type":
      return expectedType(issue.expected, schema);
    default:
      return message("topology.expected.otherValue");
  }
}

function expectedType(type: string, schema: z.core.$ZodType | undefined): Message {
  switch (type) {
    case "string":
      return message("topology.expected.string");
    case "boolean":
      return message("topology.expected.boolean");
    case "array":
      return message("topology.expected.list");
    case "object":
    case "record":
      return message("topology.expected.object");
    default:
      return numberOf(schema);
  }
}

function numberOf(schema: z.core.$ZodType | undefined): Message {
  if (!(schema instanceof z.ZodNumber)) {
    return message("topology.expected.number");
  }
  const limits = { minimum: schema.minValue ?? 0, maximum: schema.maxValue ?? 0 };
  return message(
    schema.format === "safeint" ? "topology.expected.integer" : "topology.expected.numberBetween",
    limits,
  );
}

function expectedWord(issue: z.core.$ZodIssueCustom): ExpectedWord {
  return issue.params?.["expected"] as ExpectedWord;
}

function suggestionFor(issue: ZodIssue, found: unknown): string | undefined {
  if (typeof found !== "string") {
    return undefined;
  }
  switch (issue.code) {
    case "invalid_value":
      return nearest(
        found,
        issue.values.filter((value) => typeof value === "string"),
      );
    case "custom":
      return validSpelling(expectedWord(issue), found);
    default:
      return undefined;
  }
}

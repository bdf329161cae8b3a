import {
  createScanner,
  findNodeAtLocation,
  getLocation,
  getNodePath,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from "jsonc-parser";
import { message, type Message } from "../messages/message.ts";
import { err, ok, type Result } from "../result.ts";
import { formatJsonPath, type JsonPath } from "./json-path.ts";
import { MAX_DEPTH, MAX_FILE_BYTES, MAX_ISSUES, MAX_VALUES } from "./limits.ts";
import { PARSE_CODES, type ParseCode } from "./parse-codes.ts";
import type { ParseIssue } from "./parse-issue.ts";
import { printable } from "./printable.ts";
import { placesOf, type TextPlace } from "./text-place.ts";

/** A JSON value and where its parts stand. */
export interface Source {
  readonly value: unknown;
  /** The 1-based place of the value at a path, or of its key; else of what is nearest above. */
  readonly locate: (path: JsonPath, at: "key" | "value") => TextPlace;
}

/**
 * Reads strict JSON (RFC 8259) and remembers where everything stands.
 *
 * A byte order mark is skipped. Refused: too large, too deep or too many values (before anything
 * that recurses or allocates per value), comments, trailing commas, a key twice, `__proto__`.
 */
export function readSource(file: string): Result<Source, readonly ParseIssue[]> {
  const text = file.startsWith("\uFEFF") ? file.slice(1) : file;
  if (isLargerThan(text, MAX_FILE_BYTES)) {
    const tooLarge = message("topology.fileTooLarge", { mebibytes: MAX_FILE_BYTES / 2 ** 20 });
    return err([issueAt(text, 0, PARSE_CODES.fileTooLarge, tooLarge)]);
  }
  const { end, refusal } = scan(text);
  if (refusal) {
    return err([issueAt(text, end, PARSE_CODES.tooComplex, refusal)]);
  }
  const errors: ParseError[] = [];
  const root = parseTree(text.slice(0, end), errors, { disallowComments: true });
  if (errors.length > 0 || !root) {
    return err(syntaxIssues(text, errors));
  }
  const placeOf = placesOf(text);
  const locate: Source["locate"] = (path, at) => placeOf(offsetOf(root, path, at));
  const keys = badKeys(root);
  if (keys.length > 0) {
    return err(keys.map(({ offset, ...issue }) => ({ ...issue, ...placeOf(offset) })));
  }
  return ok({ value: JSON.parse(text) as unknown, locate });
}

/** Whether a text has more bytes in UTF-8 than a limit. */
function isLargerThan(text: string, bytes: number): boolean {
  if (text.length * 3 <= bytes) {
    return false;
  }
  let sum = 0;
  for (let index = 0; index < text.length && sum <= bytes; index += 1) {
    const unit = text.charCodeAt(index);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    sum += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return sum > bytes;
}

interface Scan {
  /** How far brackets match, and so how far a parser may read without surprise. */
  readonly end: number;
  readonly refusal?: Message;
}

/** Walks over the tokens without recursion and measures what a recursive parser would face. */
function scan(text: string): Scan {
  const scanner = createScanner(text, true);
  const open: string[] = [];
  for (let values = 0; ;) {
    scanner.scan();
    const end = scanner.getTokenOffset();
    const character = text[end];
    if (character === undefined) {
      return { end };
    }
    if (character === "{" || character === "[") {
      open.push(character === "{" ? "}" : "]");
    } else if ((character === "}" || character === "]") && open.pop() !== character) {
      return { end: end + 1 };
    }
    values += character === "," || character === ":" ? 0 : 1;
    if (open.length > MAX_DEPTH) {
      return { end, refusal: message("topology.tooDeep", { limit: MAX_DEPTH }) };
    }
    if (values > MAX_VALUES) {
      return { end, refusal: message("topology.tooManyValues", { limit: MAX_VALUES }) };
    }
  }
}

/** Keeps the comments, and of the rest the first error: the others only follow from it. */
function syntaxIssues(text: string, errors: readonly ParseError[]): readonly ParseIssue[] {
  const isComment = ({ error }: ParseError): boolean =>
    printParseErrorCode(error) === "InvalidCommentToken";
  const first = errors.find((error) => !isComment(error));
  const told = errors.filter((error) => error === first || isComment(error)).slice(0, 20);
  if (told.length === 0 || text.trim() === "") {
    return [issueAt(text, 0, PARSE_CODES.syntax, message("topology.emptyFile"))];
  }
  return told.map((error) =>
    issueAt(text, error.offset, PARSE_CODES.syntax, syntaxMessage(text, error)),
  );
}

function syntaxMessage(text: string, { error, offset, length }: ParseError): Message {
  const name = printParseErrorCode(error) as Exclude<
    ReturnType<typeof printParseErrorCode>,
    "<unknown ParseErrorCode>"
  >;
  if (/[}\]]/.test(text.charAt(offset)) && text.slice(0, offset).trimEnd().endsWith(",")) {
    return message("topology.json.TrailingComma");
  }
  if (name === "InvalidSymbol") {
    return message("topology.json.InvalidSymbol", {
      found: printable(text.slice(offset, offset + length)),
    });
  }
  return message(`topology.json.${name}`);
}

interface BadKey extends Pick<ParseIssue, "code" | "path" | "message"> {
  readonly offset: number;
}

/** Finds keys that stand twice in one object, and `__proto__`, which is no key of anything. */
function badKeys(root: Node): readonly BadKey[] {
  const found: BadKey[] = [];
  const pending: Node[] = [root];
  const seen = new Set<string>();
  for (let node = pending.pop(); node && found.length < MAX_ISSUES; node = pending.pop()) {
    seen.clear();
    for (const child of node.children ?? []) {
      const key = child.type === "property" ? child.children?.[0] : undefined;
      if (key) {
        const name = key.value as string;
        if (name === "__proto__" || seen.has(name)) {
          found.push(badKey(key, name));
        }
        seen.add(name);
      }
      pending.push(child);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

function badKey(node: Node, key: string): BadKey {
  const id = key === "__proto__" ? "topology.forbiddenKey" : "topology.duplicateKey";
  return {
    code: PARSE_CODES.badKey,
    path: formatJsonPath(getNodePath(node)),
    offset: node.offset,
    message: message(id, { key: printable(key) }),
  };
}

function issueAt(text: string, offset: number, code: ParseCode, what: Message): ParseIssue {
  const path = getLocation(text.slice(0, offset), offset).path.filter((part) => part !== "");
  return { code, path: formatJsonPath(path), ...placesOf(text)(offset), message: what };
}

function offsetOf(root: Node, path: JsonPath, at: "key" | "value"): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) {
      const property = node.parent?.type === "property" ? node.parent : node;
      return at === "key" && length === path.length ? property.offset : node.offset;
    }
  }
  return root.offset;
}

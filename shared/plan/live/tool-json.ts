import { z } from "zod";
import { message, type Message } from "../../messages/message.ts";
import { err, ok, type Result } from "../../result.ts";

/** What a tool printed cannot be read. */
export interface LiveParseError {
  readonly kind: "live-parse";
  readonly message: Message;
}

// iproute2's json_writer.c escapes quotes and a few control characters only (and, before 6.0, also
// the apostrophe, which JSON forbids); an alias or name may hold any other byte.
// eslint-disable-next-line no-control-regex -- control characters are exactly what it repairs
const RAW_CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const ESCAPE = /\\(.)/gs;

/**
 * Reads the rows of `ip -json` or `bridge -json` output.
 *
 * No output is no rows. Empty objects, which iproute2 before 5.4 prints for rows that a filter left
 * out, are skipped. `what` names the output in the error.
 */
export function parseRows<Row>(
  text: string,
  schema: z.ZodType<Row>,
  what: string,
): Result<readonly Row[], LiveParseError> {
  if (text.trim() === "") {
    return ok([]);
  }
  let value: unknown;
  try {
    value = JSON.parse(repair(text));
  } catch (error) {
    return err(unreadable(what, error instanceof Error ? error.message : String(error)));
  }
  const rows = z.array(schema).safeParse(Array.isArray(value) ? value.filter(hasKeys) : value);
  if (rows.success) {
    return ok(rows.data);
  }
  const issue = rows.error.issues[0];
  return err(unreadable(what, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`));
}

function repair(text: string): string {
  return text
    .replace(RAW_CONTROL, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(ESCAPE, (pair, escaped: string) => (escaped === "'" ? "'" : pair));
}

function hasKeys(row: unknown): boolean {
  return typeof row !== "object" || row === null || Object.keys(row).length > 0;
}

function unreadable(what: string, detail: string): LiveParseError {
  return { kind: "live-parse", message: message("live.unreadable", { what, detail }) };
}

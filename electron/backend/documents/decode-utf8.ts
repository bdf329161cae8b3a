import { message } from "../../../shared/messages/message.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { PARSE_CODES } from "../../../shared/topology/parse-codes.ts";
import type { ParseIssue } from "../../../shared/topology/parse-issue.ts";
import { placesOf } from "../../../shared/topology/text-place.ts";

/**
 * Reads bytes as UTF-8; else says where they stop being it.
 *
 * A byte order mark is skipped, and does not count as a column.
 */
export function decodeUtf8(bytes: Uint8Array): Result<string, readonly ParseIssue[]> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const before = new TextDecoder("utf-8").decode(bytes.subarray(0, firstWrongByte(bytes)));
    const place = placesOf(before)(before.length);
    const said = message("topology.notUtf8");
    return err([{ code: PARSE_CODES.syntax, path: "$", ...place, message: said }]);
  }
}

/** Where the bytes differ from those of the text that a lenient decoder makes of them. */
function firstWrongByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(lenient);
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  return at < 0 ? bytes.length : at;
}

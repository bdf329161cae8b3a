import type { IncomingMessage } from "node:http";
import { MAX_FILE_BYTES } from "../../../shared/topology/limits.ts";

/** A document as JSON inside of JSON: every quote of it is escaped once more. */
const MAX_BODY_BYTES = 3 * MAX_FILE_BYTES;

/** Reads a request's body; undefined when it is larger than anything the app sends. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES) {
    return undefined;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

import { open } from "node:fs/promises";
import { documentInPicture, MAX_PICTURE_BYTES } from "../../../shared/diagram/embed/picture.ts";
import { message, type Message } from "../../../shared/messages/message.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { MAX_FILE_BYTES } from "../../../shared/topology/limits.ts";
import { parseTopology } from "../../../shared/topology/parse.ts";
import { PARSE_CODES } from "../../../shared/topology/parse-codes.ts";
import type { ParseIssue } from "../../../shared/topology/parse-issue.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { reasonOf } from "./file-error.ts";

/** Why a topology file gave no document. */
export type ReadFailure =
  | { readonly kind: "unreadable"; readonly reason: Message }
  | { readonly kind: "refused"; readonly issues: readonly ParseIssue[] };

/** Reads and parses a topology file, or a picture with a document in it; `-` stands for the stream. */
export async function readTopologyFile(
  path: string,
  stdin: NodeJS.ReadableStream,
): Promise<Result<Topology, ReadFailure>> {
  let bytes: Buffer;
  try {
    bytes = path === "-" ? await readLimited(stdin) : await readFileLimited(path);
  } catch (error) {
    return err({ kind: "unreadable", reason: reasonOf(error) });
  }
  const parsed = parseBytes(bytes);
  return parsed.ok ? parsed : err({ kind: "refused", issues: parsed.error });
}

function parseBytes(bytes: Buffer): Result<Topology, readonly ParseIssue[]> {
  const inside = documentInPicture(bytes);
  if (inside && !inside.ok) {
    const said = message("topology.picture", { reason: inside.error });
    return err([{ code: PARSE_CODES.syntax, path: "$", line: 1, column: 1, message: said }]);
  }
  const document = inside ? Buffer.from(inside.value) : bytes;
  const text = document.length > MAX_FILE_BYTES ? ok(document.toString()) : decodeUtf8(document);
  return text.ok ? parseTopology(text.value) : text;
}

async function readFileLimited(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    if ((await file.stat()).isDirectory()) {
      throw Object.assign(new Error("is a folder"), { code: "EISDIR" });
    }
    return await readLimited(file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

/**
 * Stops soon after the limit: the parser then refuses the file by name, and memory stays bounded.
 *
 * The end may be half of a character, so what is too large is not judged as UTF-8.
 */
async function readLimited(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > MAX_PICTURE_BYTES) {
      break;
    }
  }
  return Buffer.concat(chunks);
}

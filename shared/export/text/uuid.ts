import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import type { DocumentId, NodeId } from "../../topology/brand.ts";

/**
 * A UUID for what an export makes of a node, the same at every export.
 *
 * Version 5 (RFC 9562, 5.5): the document's id is the name space, the node's id the name.
 */
export function nodeUuid(document: DocumentId, node: NodeId): string {
  const space = hexToBytes(document.replaceAll("-", ""));
  const bytes = sha1(concatBytes(space, utf8ToBytes(node))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}

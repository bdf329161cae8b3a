import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { DocumentId, NodeId } from "../topology/brand.ts";

/**
 * Name of the host's end of a guest's veth pair.
 *
 * `v` and the first 11 hex digits of SHA-256(`<document id>/<node id>`): stable, within the 15 bytes
 * of a name, and 44 bits are enough for the 20,000 nodes of a document.
 */
export function vethHostName(document: DocumentId, node: NodeId): string {
  return `v${bytesToHex(sha256(utf8ToBytes(`${document}/${node}`))).slice(0, 11)}`;
}

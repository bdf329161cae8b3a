import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { DocumentId, MacAddress, NodeId } from "./brand.ts";

/**
 * Derives a node's MAC address, stable for ever.
 *
 * The first six bytes of SHA-256(`<document id>/<node id>`), the first byte `& 0xfc | 0x02`: unicast
 * and locally administered (IEEE 802-2014, 8.2). Test vectors stand in docs/topology-document.md.
 */
export function deriveMac(document: DocumentId, node: NodeId): MacAddress {
  const digest = sha256(utf8ToBytes(`${document}/${node}`));
  const bytes = digest.slice(0, 6);
  bytes[0] = ((bytes[0] ?? 0) & 0xfc) | 0x02;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(":") as MacAddress;
}

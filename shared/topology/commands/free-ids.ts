import type { NodeId } from "../brand.ts";
import type { Topology } from "../document.ts";
import { MAX_ID } from "../limits.ts";

/** Every id that a document uses, of nodes and cables. */
export function idsIn({ nodes, cables = [] }: Topology): Set<string> {
  return new Set([...nodes, ...cables].map(({ id }) => id));
}

/**
 * The first of `web-2`, `web-3` … that is free; a copy of `web-2` follows from `web` as well.
 *
 * Deterministic, so that the same edit makes the same document on every machine.
 */
export function freeIdAfter(id: string, taken: ReadonlySet<string>): NodeId {
  const stem = id.replace(/-\d+$/, "") || id;
  for (let number = 2; ; number += 1) {
    const tail = `-${number}`;
    const tried = stem.slice(0, MAX_ID - tail.length) + tail;
    if (!taken.has(tried)) {
      return tried as NodeId;
    }
  }
}

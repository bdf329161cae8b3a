import type { NodeId } from "../topology/brand.ts";
import { MAX_INTERFACE_NAME } from "../topology/limits.ts";
import type { TopologyIndex } from "../topology/topology-index.ts";
import { nameKey, namesakes } from "./facts/names.ts";

/** Longest id of a node or cable, in characters. */
const MAX_ID = 64;

/** The first of `name`, `name-2`, `name-3` … that no interface of the stack has. */
export function freeInterfaceName(index: TopologyIndex, stack: NodeId, name: string): string {
  const taken = namesakes(index);
  const isTaken = (tried: string): boolean => tried === "lo" || taken.has(nameKey(stack, tried));
  return firstFree(name, MAX_INTERFACE_NAME, isTaken);
}

/** The first of `id`, `id-2`, `id-3` … that no node or cable of the document has. */
export function freeId(index: TopologyIndex, id: string): NodeId {
  const cables = new Set((index.topology.cables ?? []).map((cable) => cable.id));
  const isTaken = (tried: string): boolean =>
    index.nodes.has(tried as NodeId) || cables.has(tried as NodeId);
  return firstFree(id, MAX_ID, isTaken) as NodeId;
}

/** The first of `name`, `name-2`, `name-3` … that is not taken, cut so that it fits. */
export function firstFree(
  name: string,
  longest: number,
  isTaken: (name: string) => boolean,
): string {
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? "" : `-${number}`;
    const tried = name.slice(0, longest - tail.length) + tail;
    if (!isTaken(tried)) {
      return tried;
    }
  }
}

import type { NodeId } from "./brand.ts";
import type { Cable } from "./cable.ts";
import type { NodeOf } from "./document.ts";
import { nodeOfKind, type TopologyIndex } from "./topology-index.ts";

/** The end of a cable that is not the given one. */
export function farEnd({ from, to }: Cable, near: NodeId): NodeId {
  return from === near ? to : from;
}

/** What the cables of a node lead to, in their order; a node twice where two cables lead to it. */
export function otherEnds(index: TopologyIndex, id: NodeId): readonly NodeId[] {
  return index.cablesOf(id).map((cable) => farEnd(cable, id));
}

/**
 * Whether a cable's settings are those of the switch port that a NIC is plugged into.
 *
 * They belong to the port of `to` that faces `from`, so a cable that was drawn from the switch to the
 * NIC has none of that port.
 */
export function isAtSwitchPort(index: TopologyIndex, cable: Cable, nic: NodeOf<"nic">): boolean {
  return cable.from === nic.id && nodeOfKind(index, cable.to, "switch") !== undefined;
}

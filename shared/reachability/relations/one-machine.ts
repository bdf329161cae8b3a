import type { NodeId } from "../../topology/brand.ts";
import { isInterface, stackOf } from "../../topology/effective.ts";
import { indexTopology } from "../../topology/topology-index.ts";
import type { Topology } from "../../topology/document.ts";
import { placesOf } from "./question.ts";
import type { ReachabilityClasses } from "../reachability.ts";

/** How many interfaces of each class one network stack has, by the number of the class. */
export type StackClasses = ReadonlyMap<number, number>;

const known = new WeakMap<ReachabilityClasses, ReadonlyMap<NodeId, StackClasses>>();

/**
 * The stacks that have several interfaces.
 *
 * Two of one stack are one machine, with addresses or without: no frame has to pass between them.
 */
export function sharedStacks(
  topology: Topology,
  reach: ReachabilityClasses,
): ReadonlyMap<NodeId, StackClasses> {
  const found = known.get(reach) ?? countByStack(topology, reach);
  known.set(reach, found);
  return found;
}

function countByStack(
  topology: Topology,
  reach: ReachabilityClasses,
): ReadonlyMap<NodeId, StackClasses> {
  const index = indexTopology(topology);
  const stacks = new Map<NodeId, Map<number, number>>();
  for (const [id, place] of placesOf(reach)) {
    const node = index.nodes.get(id);
    const stack = node && isInterface(node) ? stackOf(index, node) : undefined;
    if (stack !== undefined) {
      const classes = stacks.get(stack) ?? new Map<number, number>();
      classes.set(place, (classes.get(place) ?? 0) + 1);
      stacks.set(stack, classes);
    }
  }
  return new Map([...stacks].filter(([, classes]) => endsIn(classes) > 1));
}

/** How many interfaces there are in all. */
export function endsIn(classes: StackClasses): number {
  return [...classes.values()].reduce((sum, count) => sum + count, 0);
}

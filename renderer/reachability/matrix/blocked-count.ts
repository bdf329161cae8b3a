import {
  sharedStacks,
  type StackClasses,
} from "../../../shared/reachability/relations/one-machine.ts";
import type { ReachabilityClasses } from "../../../shared/reachability/reachability.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { isInterface, stackOf } from "../../../shared/topology/effective.ts";
import { indexTopology } from "../../../shared/topology/topology-index.ts";
import type { Question } from "../../analysis/analysis.ts";
import type { ReachLookup } from "../reach-lookup.ts";
import { isBlocked } from "./cell-look.ts";

/** How many interfaces of other machines one interface of a class cannot reach. */
export type BlockedCount = (id: NodeId, group: number) => number;

const cache = new WeakMap<ReachabilityClasses, Map<Question, readonly number[]>>();

/** Counts by classes; another order of the rows counts nothing again. */
export function blockedBy(
  topology: Topology,
  lookup: ReachLookup,
  question: Question,
): BlockedCount {
  const { reach } = lookup;
  const known = cache.get(reach) ?? new Map<Question, readonly number[]>();
  cache.set(reach, known);
  const everybody: StackClasses = new Map(reach.classes.map(({ length }, at) => [at, length]));
  const counts =
    known.get(question) ??
    reach.classes.map((_, group) => blockedAmong(everybody, lookup, question, group));
  known.set(question, counts);
  const stacks = sharedStacks(topology, reach);
  const index = indexTopology(topology);
  return (id, group) => {
    const node = index.nodes.get(id);
    const stack = node && isInterface(node) ? stackOf(index, node) : undefined;
    const own = stack === undefined ? undefined : stacks.get(stack);
    const within = own ? blockedAmong(own, lookup, question, group) : 0;
    return (counts[group] ?? 0) - within;
  };
}

function blockedAmong(
  classes: StackClasses,
  { between }: ReachLookup,
  question: Question,
  group: number,
): number {
  let blocked = 0;
  classes.forEach((count, other) => {
    const ends = group === other ? count - 1 : count;
    if (ends > 0 && isBlocked(question, between(group, other))) {
      blocked += ends;
    }
  });
  return blocked;
}

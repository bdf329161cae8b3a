import type { ReachabilityClasses } from "../../shared/reachability/reachability.ts";
import { pingsBetween, placesOf } from "../../shared/reachability/relations/question.ts";
import type { TableCell } from "../../shared/reachability/table.ts";
import type { NodeId } from "../../shared/topology/brand.ts";

/** Answers about single pairs out of a result by classes, without spreading it to all pairs. */
export interface ReachLookup {
  readonly reach: ReachabilityClasses;
  /** Number of the class that an interface is in. */
  readonly classOf: ReadonlyMap<NodeId, number>;
  /** Between two classes; the same one twice: between two of its members. */
  readonly between: (from: number, to: number) => TableCell;
  /** Between two interfaces; undefined: one of them is none. */
  readonly cell: (from: NodeId, to: NodeId) => TableCell | undefined;
}

const cache = new WeakMap<ReachabilityClasses, ReachLookup>();

export function lookUp(reach: ReachabilityClasses): ReachLookup {
  const known = cache.get(reach) ?? build(reach);
  cache.set(reach, known);
  return known;
}

function build(reach: ReachabilityClasses): ReachLookup {
  const classOf = placesOf(reach);
  const between = (from: number, to: number): TableCell => {
    const isAlone = from === to && reach.classes[from]?.length === 1;
    return isAlone ? own(reach, from) : cellAt(reach, from, to);
  };
  const cell = (from: NodeId, to: NodeId): TableCell | undefined => {
    const [row, column] = [classOf.get(from), classOf.get(to)];
    if (row === undefined || column === undefined) {
      return undefined;
    }
    return from === to ? own(reach, row) : cellAt(reach, row, column);
  };
  return { reach, classOf, between, cell };
}

function cellAt(reach: ReachabilityClasses, row: number, column: number): TableCell {
  const at = row * reach.classes.length + column;
  return {
    unicast: reach.unicast[at] ?? 0,
    broadcast: reach.broadcast[at] ?? 0,
    ...pingsBetween(reach, row, column),
    self: false,
  };
}

function own({ echoed }: ReachabilityClasses, row: number): TableCell {
  return { unicast: 0, broadcast: echoed[row] ?? 0, ping: null, ping6: null, self: true };
}

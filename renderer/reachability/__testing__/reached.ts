import { child, home, lab } from "../../../shared/reachability/__testing__/lab.ts";
import { classesOf } from "../../../shared/reachability/matrix.ts";
import type { ReachabilityClasses } from "../../../shared/reachability/reachability.ts";
import type { Topology } from "../../../shared/topology/document.ts";

/** A document with what the engine says of it. */
export interface Reached {
  readonly topology: Topology;
  readonly reach: ReachabilityClasses;
}

export function reached(topology: Topology): Reached {
  return { topology, reach: classesOf(topology) };
}

/** A host with so many guests on bridge children, a switch and a station. */
export function guests(count: number): Reached {
  const [nodes, cables] = home();
  const children = Array.from({ length: count }, (_, number) => child(`m${number}`, 50 + number));
  return reached(lab([...nodes, ...children.flat()], cables));
}

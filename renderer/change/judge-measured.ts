import { placesOf, reaches } from "../../shared/reachability/relations/question.ts";
import type { ReachabilityClasses } from "../../shared/reachability/reachability.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Measurement } from "../../shared/protocol/app/changes.ts";

/** How what was measured compares with what was predicted. */
export interface Judgement {
  readonly agree: number;
  readonly differ: number;
  /** Could not be asked, or is not drawn any more. */
  readonly unknown: number;
}

/** Counts the pairs whose ping answered, or did not, as predicted. */
export function judgeMeasured(
  measured: Iterable<Measurement>,
  reach: ReachabilityClasses,
): Judgement {
  const places = placesOf(reach);
  const count = { agree: 0, differ: 0, unknown: 0 };
  for (const { from, to, answered } of measured) {
    const [start, end] = [places.get(from as NodeId), places.get(to as NodeId)];
    if (answered === null || start === undefined || end === undefined) {
      count.unknown += 1;
    } else {
      count[reaches(reach, "ping", start, end) === answered ? "agree" : "differ"] += 1;
    }
  }
  return count;
}

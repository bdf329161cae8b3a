import type { NodeId } from "../../topology/brand.ts";
import type { Step } from "../explain/step.ts";
import type { Hop, Journey, JourneyEnd } from "./journey.ts";

/** A sentence by which nothing moves. */
export function standing(step: Step): Journey {
  return { steps: [step], hops: [], ends: [] };
}

/**
 * Puts journeys one after the other.
 *
 * What begins later follows the hop that came to where it begins, else the last one.
 */
export function joinJourneys(journeys: readonly Journey[]): Journey {
  const steps: Step[] = [];
  const hops: Hop[] = [];
  const ends: JourneyEnd[] = [];
  for (const journey of journeys) {
    const [step, hop] = [steps.length, hops.length];
    const before = hops.slice();
    const link = (after: number | null, from: NodeId): number | null =>
      after === null ? follows(before, from) : after + hop;
    // What is said of nothing in the journey itself, was said before it.
    const told = (number: number): number => Math.max(number + step, 0);
    steps.push(...journey.steps);
    hops.push(
      ...journey.hops.map((one) => ({
        ...one,
        step: told(one.step),
        after: link(one.after, one.from),
      })),
    );
    ends.push(
      ...journey.ends.map((one) => ({
        ...one,
        step: told(one.step),
        after: link(one.after, one.at),
      })),
    );
  }
  return { steps, hops, ends };
}

function follows(before: readonly Hop[], from: NodeId): number | null {
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (before[at]?.to === from) {
      return at;
    }
  }
  return before.length > 0 ? before.length - 1 : null;
}

import type { ReachabilityClasses } from "../reachability.ts";
import { reaches, type Question } from "./question.ts";

/** How many ordered pairs of different interfaces there are, and how many do not work. */
export interface ReachCounts {
  readonly interfaces: number;
  readonly pairs: number;
  readonly blocked: number;
}

/** Counts pairs class by class, so that 5,000 interfaces cost no more than their classes. */
export function countPairs(reach: ReachabilityClasses, question: Question = "ping"): ReachCounts {
  const sizes = reach.classes.map(({ length }) => length);
  const interfaces = sizes.reduce((sum, size) => sum + size, 0);
  let blocked = 0;
  sizes.forEach((senders, from) => {
    sizes.forEach((receivers, to) => {
      if (!reaches(reach, question, from, to)) {
        blocked += senders * (from === to ? receivers - 1 : receivers);
      }
    });
  });
  return { interfaces, pairs: interfaces * (interfaces - 1), blocked };
}

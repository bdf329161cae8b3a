import type { Topology } from "../../topology/document.ts";
import type { ReachabilityClasses } from "../reachability.ts";
import { endsIn, sharedStacks, type StackClasses } from "./one-machine.ts";
import { reaches, type Question } from "./question.ts";

/** How many ordered pairs of interfaces of different machines there are, and how many do not work. */
export interface ReachCounts {
  readonly interfaces: number;
  readonly pairs: number;
  readonly blocked: number;
}

/** Counts pairs class by class, so that 5,000 interfaces cost no more than their classes. */
export function countPairs(
  topology: Topology,
  reach: ReachabilityClasses,
  question: Question = "ping",
): ReachCounts {
  const all: StackClasses = new Map(reach.classes.map(({ length }, place) => [place, length]));
  const counts = { interfaces: endsIn(all), ...pairsAmong(all, reach, question) };
  for (const classes of sharedStacks(topology, reach).values()) {
    const { pairs, blocked } = pairsAmong(classes, reach, question);
    counts.pairs -= pairs;
    counts.blocked -= blocked;
  }
  return counts;
}

function pairsAmong(
  classes: StackClasses,
  reach: ReachabilityClasses,
  question: Question,
): { pairs: number; blocked: number } {
  let pairs = 0;
  let blocked = 0;
  classes.forEach((senders, from) => {
    classes.forEach((receivers, to) => {
      const count = senders * (from === to ? receivers - 1 : receivers);
      pairs += count;
      blocked += reaches(reach, question, from, to) ? 0 : count;
    });
  });
  return { pairs, blocked };
}

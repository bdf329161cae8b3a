import type { NodeId } from "../../topology/brand.ts";
import type { ReachabilityClasses } from "../reachability.ts";
import { reaches, type Question } from "./question.ts";
import type { Relation, ReachState } from "./relation.ts";

/** One end and the class that the other ends are in. */
export interface EndAndClass {
  readonly end: NodeId;
  /** The class of the end. */
  readonly place: number;
  /** The class of the others. */
  readonly others: number;
  /** Those of the others that it is about. */
  readonly members: readonly NodeId[];
}

/** A relation without its tag; `starts` says who can, in one that is one-way. */
export interface Related extends Omit<Relation, "tag"> {
  readonly starts: "end" | "members" | null;
}

/** What an end and the members of a class can do, by both directions of the question. */
export function relate(
  reach: ReachabilityClasses,
  { end, place, others, members }: EndAndClass,
  question: Question,
): Related {
  const there = reaches(reach, question, place, others);
  const back = reaches(reach, question, others, place);
  const state: ReachState = there && back ? "reachable" : there || back ? "one-way" : "blocked";
  const first = members[0] ?? end;
  const isTurned = back && !there;
  const [from, to] = isTurned ? [first, end] : [end, first];
  const starts = state === "one-way" ? (isTurned ? "members" : "end") : null;
  return { from, to, state, count: members.length, members, starts };
}

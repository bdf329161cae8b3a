import { pingQuestionOf, type Question } from "../../shared/reachability/relations/question.ts";
import { hasStack } from "../../shared/reachability/interfaces.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import type { Topology } from "../../shared/topology/document.ts";
import type { Pair } from "../store/view-store.ts";
import type { ExplainedPair, PairQuestion } from "./analysis.ts";

/** A pair of interfaces that a document has, to be explained. */
export interface AskedPair {
  readonly topology: Topology;
  readonly pair: PairQuestion;
}

/** Null: no pair, or one of its ends is in the document no more. */
export function askedPair(
  topology: Topology | null,
  pair: Pair | null,
  question: Question,
): AskedPair | null {
  if (!topology || !pair) {
    return null;
  }
  const index = indexTopology(topology);
  const isThere = [pair.from, pair.to].every((id) => hasStack(index, id));
  return isThere ? { topology, pair: { ...pair, question: pingQuestionOf(question) } } : null;
}

/** Whether two questions have the same answer. */
export function isSameQuestion(one: AskedPair | null, other: AskedPair | null): boolean {
  return one?.topology === other?.topology && isSamePair(one?.pair, other?.pair);
}

/** Whether an answer is about a pair, of this document or the one before. */
export function isAbout(explained: ExplainedPair | null, pair: PairQuestion): boolean {
  return isSamePair(explained?.explanation, pair);
}

function isSamePair(one: PairQuestion | undefined, other: PairQuestion | undefined): boolean {
  return one?.from === other?.from && one?.to === other?.to && one?.question === other?.question;
}

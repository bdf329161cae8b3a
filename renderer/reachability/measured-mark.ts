import type { Question } from "../../shared/reachability/relations/question.ts";
import { measuredOf, type VerifyState } from "../store/verify-store.ts";
import type { Pair } from "../store/view-store.ts";
import type { CellSign } from "./matrix/cell-look.ts";

/** How a measurement stands to the prediction; null: nothing was measured, or could be. */
export type MeasuredMark = "agrees" | "differs" | null;

/** What the rules say of a sign; the others cannot be measured by asking once. */
const PREDICTED: Partial<Readonly<Record<CellSign, boolean>>> = {
  reaches: true,
  oneWay: true,
  local: true,
  blocked: false,
};

/**
 * Whether what a probe asks of a pair is what a question asks.
 *
 * A probe goes over IPv4 where both ends have it: then it says nothing about IPv6.
 *
 * @param bothHaveIpv4 whether both ends have an IPv4 address
 */
export function isProbed(question: Question, bothHaveIpv4: boolean): boolean {
  return question === "ping" || (question === "ping6" && !bothHaveIpv4);
}

/** Compares what was measured between two ends with what a cell predicts. */
export function measuredMark(
  verify: VerifyState,
  documentId: string,
  pair: Pair | null,
  sign: CellSign,
): MeasuredMark {
  const predicted = PREDICTED[sign];
  const answered = pair && measuredOf(verify, documentId, pair.from, pair.to);
  if (predicted === undefined || answered === null || answered === undefined) {
    return null;
  }
  return answered === predicted ? "agrees" : "differs";
}

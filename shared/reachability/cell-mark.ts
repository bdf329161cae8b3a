import { pingOf, type PingQuestion } from "./relations/ping-question.ts";
import type { TableCell } from "./table.ts";

/** What a cell comes to, in one word: a ping's verdict, or without addresses what frames do. */
export type CellMark =
  "self" | "yes" | "no" | "local" | "race" | "frames" | "unicast" | "broadcast" | "nothing";

/** All marks, in the order of a legend. */
export const CELL_MARKS: readonly CellMark[] = [
  "yes",
  "no",
  "local",
  "race",
  "frames",
  "unicast",
  "broadcast",
  "nothing",
];

/**
 * Sums a cell up.
 *
 * With addresses on both sides it is what the asked ping does; else whether frames to the
 * receiver's MAC, broadcasts, or both (`frames`) arrive.
 */
export function markOf(cell: TableCell, question: PingQuestion = "ping"): CellMark {
  const { unicast, broadcast, self } = cell;
  if (self) {
    return "self";
  }
  const verdict = pingOf(cell, question);
  if (verdict !== null) {
    return verdict;
  }
  if (unicast > 0) {
    return broadcast > 0 ? "frames" : "unicast";
  }
  return broadcast > 0 ? "broadcast" : "nothing";
}

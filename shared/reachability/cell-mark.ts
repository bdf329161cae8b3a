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
 * With IPv4 addresses on both sides it is what ping does; else whether frames to the receiver's
 * MAC, broadcasts, or both (`frames`) arrive.
 */
export function markOf({ ping, unicast, broadcast, self }: TableCell): CellMark {
  if (self) {
    return "self";
  }
  if (ping !== null) {
    return ping;
  }
  if (unicast > 0) {
    return broadcast > 0 ? "frames" : "unicast";
  }
  return broadcast > 0 ? "broadcast" : "nothing";
}

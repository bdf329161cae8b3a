import type { ReachState } from "../../reachability/relations/relation.ts";

/** ✓, → and ✕: the one sign of each state everywhere; path data in a square of 16. */
export const REACH_SIGNS: Readonly<Record<ReachState, string>> = {
  reachable: "M3.2 8.4l3 3l6.2-6.6",
  "one-way": "M2.5 8h10.4M9.4 4.4L13 8l-3.6 3.6",
  blocked: "M4 4l8 8M12 4l-8 8",
};

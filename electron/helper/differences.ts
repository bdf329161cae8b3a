import { say } from "../../shared/messages/say.ts";
import { compareWithLive } from "../../shared/plan/compare.ts";
import type { LiveState } from "../../shared/plan/live-state.ts";
import type { Expectation } from "../../shared/plan/plan.ts";

/** What is not as expected, in words; empty: everything is. */
export function differencesFrom(
  expectations: readonly Expectation[],
  live: LiveState,
): readonly string[] {
  return compareWithLive(expectations, live).map((difference) => say(difference.message));
}

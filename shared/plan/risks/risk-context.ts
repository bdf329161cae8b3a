import type { LinkSpec } from "../link-spec.ts";
import type { LiveRoute } from "../live-state.ts";
import type { PlanParts } from "../plan-parts.ts";

/** What the rules look at: the plan's parts, and what follows from them. */
export interface RiskContext extends PlanParts {
  /** All links that are wanted, changed or not. */
  readonly wanted: readonly LinkSpec[];
  /** Links that are made now, again or for the first time. */
  readonly made: readonly LinkSpec[];
  /** Routes that are set now in the host's own stack. */
  readonly newHostRoutes: readonly LiveRoute[];
}

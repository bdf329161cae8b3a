import type { PlanParts } from "../assemble-plan.ts";
import type { LinkSpec } from "../link-spec.ts";
import type { Risk } from "../plan.ts";

export interface RiskContext extends PlanParts {
  readonly wanted: readonly LinkSpec[];
}

export function findRisks(_context: RiskContext): readonly Risk[] {
  return [];
}

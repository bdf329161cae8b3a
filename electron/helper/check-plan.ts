import { message } from "../../shared/messages/message.ts";
import { planDigest } from "../../shared/plan/digest.ts";
import type { Plan, PlanProblem, Risk } from "../../shared/plan/plan.ts";
import type { Result } from "../../shared/result.ts";
import { Refusal } from "./refusal.ts";

/** What the user saw and agreed to. */
export interface Agreement {
  readonly planDigest: string;
  /** Codes of blocking risks. */
  readonly accept: readonly string[];
}

/** A refusal tells the first of these; the whole plan is the caller's to show. */
const MAX_DETAILS = 50;

/**
 * The plan, when there is one, it is the one the user saw, and its risks were accepted.
 *
 * @throws {Refusal} `plan`, `stale` or `risk`
 */
export function acceptedPlan(
  planned: Result<Plan, readonly PlanProblem[]>,
  agreement: Agreement,
): Plan {
  if (!planned.ok) {
    const problems = planned.error;
    throw new Refusal("plan", message("helper.planRefused", { problems: problems.length }), {
      problems,
    });
  }
  const plan = planned.value;
  if (planDigest(plan) !== agreement.planDigest) {
    const details = plan.operations.map(({ op, target, name }) => `${op} ${target} ${name}`);
    throw new Refusal("stale", message("helper.stale"), { details: details.slice(0, MAX_DETAILS) });
  }
  const accepted = new Set(agreement.accept);
  const risks = plan.risks.filter((risk) => blocks(risk, accepted));
  if (risks.length > 0) {
    const codes = [...new Set(risks.map(({ code }) => code))];
    throw new Refusal("risk", message("helper.risky", { codes }), { risks });
  }
  return plan;
}

function blocks({ severity, overridable, code }: Risk, accepted: ReadonlySet<string>): boolean {
  return severity === "block" && !(overridable && accepted.has(code));
}

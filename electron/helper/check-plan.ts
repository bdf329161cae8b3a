import { message } from "../../shared/messages/message.ts";
import { planDigest } from "../../shared/plan/digest.ts";
import type { Plan, Risk } from "../../shared/plan/plan.ts";
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
 * Refuses a plan that is not the one the user saw, or whose risks the user has not accepted.
 *
 * @throws {Refusal} `stale` or `risk`
 */
export function checkPlan(plan: Plan, agreement: Agreement): void {
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
}

function blocks({ severity, overridable, code }: Risk, accepted: ReadonlySet<string>): boolean {
  return severity === "block" && !(overridable && accepted.has(code));
}

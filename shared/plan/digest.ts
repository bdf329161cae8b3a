import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Plan, RiskCode } from "./plan.ts";

/** Known to the caller alone: the helper runs without an environment. */
const CALLERS_RISKS: readonly RiskCode[] = ["ssh-session"];

/**
 * What a plan would do, in 64 hex digits: SHA-256 over its actions and the codes of its risks.
 *
 * Equal for the same document and live state, on both sides of the root boundary; independent of
 * wording, so that either side may speak another language. Live state has a part in it only as far
 * as the actions name it.
 */
export function planDigest(plan: Plan): string {
  const risks = plan.risks
    .filter(({ code }) => !CALLERS_RISKS.includes(code))
    .map(({ code, node }) => `${code} ${node}`)
    .sort();
  const stages = plan.stages.map(({ actions, undo }) => ({ actions, undo }));
  const settle = plan.settle === undefined ? {} : { settle: plan.settle };
  return digestOf({ document: plan.document, stages, risks, ...settle });
}

function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value))));
}

/** JSON with the keys of every object in order (as RFC 8785 orders them). */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : one,
  );
}

import { message } from "../../messages/message.ts";
import { groupBy } from "../live-index.ts";
import type { Risk } from "../plan.ts";
import type { RiskContext } from "./risk-context.ts";

/** Children follow their parent's carrier: on one that is down nothing is sent, not even locally. */
export function parentRisks(context: RiskContext): readonly Risk[] {
  const made = groupBy(context.made, ({ lower }) => lower);
  const wanted = groupBy(context.wanted, ({ lower }) => lower);
  const nics = context.nics
    .filter(({ endsUp, link }) => !endsUp && made.has(link.name))
    .map(({ node, link }) => risk(node, link.name, false));
  const goingDown = new Set(
    context.diff.kept.filter(({ spec, was }) => was.up && !spec.up).map(({ spec }) => spec.key),
  );
  const bases = context.desired.bases
    .filter(
      ({ key, up, name }) => !up && (made.has(name) || (goingDown.has(key) && wanted.has(name))),
    )
    .map(({ key, node, name }) => risk(node, name, goingDown.has(key)));
  return [...nics, ...bases];
}

function risk(node: Risk["node"], parent: string, goes: boolean): Risk {
  return {
    code: "parent-down",
    severity: "warn",
    overridable: true,
    node,
    message: goes
      ? message("plan.riskParentGoesDown", { parent })
      : message("plan.riskParentDown", { parent }),
  };
}

import type { LinkSpec } from "../link-spec.ts";
import type { Risk } from "../plan.ts";
import type { PlanParts } from "../plan-parts.ts";
import { connectionRisks } from "./connection.ts";
import { crowdRisks } from "./crowd.ts";
import { defaultRouteRisks } from "./default-route.ts";
import { parentRisks } from "./parent-down.ts";
import { passthruRisks } from "./passthru.ts";
import { restorationRisks } from "./restoration.ts";
import type { RiskContext } from "./risk-context.ts";
import { sessionRisks } from "./ssh-session.ts";

const RULES: readonly ((context: RiskContext) => readonly Risk[])[] = [
  connectionRisks,
  sessionRisks,
  defaultRouteRisks,
  passthruRisks,
  parentRisks,
  restorationRisks,
  crowdRisks,
];

/** What a plan puts at risk; a host that is as drawn risks nothing. */
export function findRisks(
  parts: PlanParts & { readonly wanted: readonly LinkSpec[] },
): readonly Risk[] {
  const made = [...parts.diff.create, ...parts.diff.late];
  const kept = parts.routes.kept.flatMap(({ routes }) => routes);
  const nics = parts.nics.flatMap(({ routes }) => routes);
  const newHostRoutes = [
    ...made.filter(({ namespace }) => namespace === null).flatMap(({ routes }) => routes),
    ...[...kept, ...nics].flatMap(({ namespace, route }) => (namespace === null ? [route] : [])),
  ];
  const context: RiskContext = { ...parts, made, newHostRoutes };
  return once(RULES.flatMap((rule) => rule(context)));
}

/** A host with an IPv4 and an IPv6 default route is told once what is true of both. */
function once(risks: readonly Risk[]): readonly Risk[] {
  return [...new Map(risks.map((risk) => [JSON.stringify(risk), risk])).values()];
}

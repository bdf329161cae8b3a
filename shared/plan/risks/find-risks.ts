import type { PlanParts } from "../assemble-plan.ts";
import type { LinkSpec } from "../link-spec.ts";
import type { LiveRoute } from "../live-state.ts";
import type { Risk } from "../plan.ts";
import { connectionRisks } from "./connection.ts";
import { crowdRisks } from "./crowd.ts";
import { defaultRouteRisks } from "./default-route.ts";
import { parentRisks } from "./parent-down.ts";
import { passthruRisks } from "./passthru.ts";
import { restorationRisks } from "./restoration.ts";
import { sessionRisks } from "./ssh-session.ts";

/** What the rules look at: the plan's parts, and what follows from them. */
export interface RiskContext extends PlanParts {
  /** All links that are wanted, changed or not. */
  readonly wanted: readonly LinkSpec[];
  /** Links that are made now, again or for the first time. */
  readonly made: readonly LinkSpec[];
  /** Routes that are set now in the host's own stack. */
  readonly newHostRoutes: readonly LiveRoute[];
}

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
  return RULES.flatMap((rule) => rule(context));
}

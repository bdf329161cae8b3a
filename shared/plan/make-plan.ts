import { message } from "../messages/message.ts";
import { err, ok, type Result } from "../result.ts";
import { localHost } from "../topology/effective.ts";
import { indexTopology } from "../topology/topology-index.ts";
import { assemblePlan } from "./assemble-plan.ts";
import { findConflicts } from "./conflicts.ts";
import { desiredState } from "./desired.ts";
import { diffLinks } from "./diff-links.ts";
import { indexLive } from "./live-index.ts";
import { withoutPermanent } from "./permanent-links.ts";
import type { PlanInput } from "./plan-input.ts";
import { planNics } from "./plan-nics.ts";
import { planRoutes } from "./plan-routes.ts";
import type { Plan, PlanProblem } from "./plan.ts";

/**
 * Makes the plan that turns the local host into what the document draws.
 *
 * Pure: the same input gives the same plan, and a host that is as drawn gives one without
 * operations. Problems are all that are found, and nothing is planned then.
 */
export function makePlan(input: PlanInput): Result<Plan, readonly PlanProblem[]> {
  const index = indexTopology(input.topology);
  const host = localHost(index);
  if (!host) {
    return err([{ kind: "no-local-host", node: null, message: message("plan.noLocalHost") }]);
  }
  const live = indexLive(input.live);
  const drawn = desiredState(index, host, live, input.bindings ?? {});
  const desired = withoutPermanent(drawn, live, input.permanent);
  const diff = diffLinks(input.topology.id, desired, live);
  const nics = planNics(index, desired, diff, live);
  const routes = planRoutes(diff, nics.changes, live);
  const problems = [
    ...desired.problems,
    ...findConflicts(input.topology.id, desired, diff, live, nics.bridgeOf),
    ...routes.problems,
  ];
  return problems.length > 0
    ? err(problems)
    : ok(
        assemblePlan({
          document: input.topology.id,
          madeNamespaces: input.madeNamespaces ?? [],
          sshClient: input.sshClient,
          desired,
          diff,
          nics: nics.changes,
          routes,
          live,
        }),
      );
}

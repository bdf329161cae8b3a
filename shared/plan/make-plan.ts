import { message } from "../messages/message.ts";
import { err, ok, type Result } from "../result.ts";
import type { Topology } from "../topology/document.ts";
import { localHost } from "../topology/effective.ts";
import { indexTopology } from "../topology/topology-index.ts";
import { assemblePlan } from "./assemble-plan.ts";
import { findConflicts } from "./conflicts.ts";
import { desiredState } from "./desired.ts";
import { diffLinks } from "./diff-links.ts";
import { indexLive } from "./live-index.ts";
import type { LiveState } from "./live-state.ts";
import { planNics } from "./plan-nics.ts";
import { planRoutes } from "./plan-routes.ts";
import type { Bindings } from "./nics.ts";
import type { Plan, PlanProblem } from "./plan.ts";

/** All that a plan depends on. */
export interface PlanInput {
  /** Without lint errors: those are the caller's to look for. */
  readonly topology: Topology;
  readonly live: LiveState;
  /** NIC node id to the name of the live NIC that stands for it. */
  readonly bindings?: Bindings;
  /** Namespaces that we made for this document, from its record. */
  readonly madeNamespaces?: readonly string[];
  /** The SSH session that the caller sits in; absent: none, or not known. */
  readonly sshClient?: SshConnection;
}

/** The two ends of an SSH session, as addresses (`SSH_CONNECTION`). */
export interface SshConnection {
  readonly local: string;
  readonly remote: string;
}

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
  const desired = desiredState(index, host, live, input.bindings ?? {});
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

import { permanentLinks } from "../../../shared/export/persist/persist-input.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Message } from "../../../shared/messages/message.ts";
import type { LiveState } from "../../../shared/plan/live-state.ts";
import { makePlan } from "../../../shared/plan/make-plan.ts";
import type { Plan, PlanProblem } from "../../../shared/plan/plan.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { sshSession } from "../live-host/ssh-session.ts";
import { persistedOf } from "../records/read-persisted.ts";
import { recordOf } from "../records/read-records.ts";
import { resolveBindings } from "./bindings.ts";
import { readMachineState, type Sight } from "./machine-state.ts";

/** A plan for this machine, and what could not be seen while it was made. */
export interface MachinePlan {
  readonly plan: Plan;
  readonly live: LiveState;
  readonly unseen: readonly Message[];
  /** By node id, as the helper wants them. */
  readonly bindings: Readonly<Record<string, string>>;
}

/** Why there is no plan: the machine cannot be read, or document and machine do not fit. */
export type PlanFailure =
  | { readonly kind: "unreadable"; readonly message: Message }
  | { readonly kind: "impossible"; readonly problems: readonly PlanProblem[] };

/** Plans what makes this machine what the document draws. */
export async function planOnThisMachine(
  topology: Topology,
  written: Readonly<Record<string, string>>,
  env: NodeJS.ProcessEnv,
  sight: Sight,
): Promise<Result<MachinePlan, PlanFailure>> {
  const live = await readMachineState(sight);
  if (!live.ok) {
    return err({ kind: "unreadable", message: live.error.message });
  }
  const bindings = resolveBindings(topology, written);
  const session = sshSession(env);
  const planned = makePlan({
    topology,
    live: live.value,
    bindings,
    madeNamespaces: recordOf(topology.id)?.namespaces ?? [],
    permanent: permanentLinks(persistedOf(topology.id)),
    ...(session ? { sshClient: session } : {}),
  });
  return planned.ok
    ? ok({ plan: planned.value, live: live.value, unseen: live.value.unseen, bindings })
    : err({ kind: "impossible", problems: planned.error });
}

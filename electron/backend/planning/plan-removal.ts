import { permanentLinks } from "../../../shared/export/persist/persist-input.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { removePlan } from "../../../shared/plan/remove-plan.ts";
import type { DocumentId } from "../../../shared/topology/brand.ts";
import { sshSession } from "../live-host/ssh-session.ts";
import { persistedOf } from "../records/read-persisted.ts";
import { recordOf } from "../records/read-records.ts";
import { readMachineState, type Sight } from "./machine-state.ts";
import type { MachinePlan, PlanFailure } from "./plan-document.ts";

/** Plans what takes a document off this machine and puts back what was before. */
export async function planRemoval(
  id: DocumentId,
  env: NodeJS.ProcessEnv,
  sight: Sight,
): Promise<Result<Omit<MachinePlan, "bindings">, PlanFailure>> {
  const live = await readMachineState(sight);
  if (!live.ok) {
    return err({ kind: "unreadable", message: live.error.message });
  }
  const { namespaces = [], restore = [] } = recordOf(id) ?? {};
  const record = { namespaces, restore, permanent: permanentLinks(persistedOf(id)) };
  const planned = removePlan(id, live.value, record, sshSession(env));
  return planned.ok
    ? ok({ plan: planned.value, live: live.value, unseen: live.value.unseen })
    : err({ kind: "impossible", problems: planned.error });
}

import { planPersist, type PersistPlan } from "../../../shared/export/persist/plan-persist.ts";
import { readFileStates } from "../../../shared/export/persist/file-states.ts";
import { planUnpersist } from "../../../shared/export/persist/plan-unpersist.ts";
import { readPersistFacts } from "../../../shared/export/persist/read-facts.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import type { PersistManager } from "../../../shared/plan/system-file.ts";
import type { PersistedRecord } from "../../../shared/protocol/persisted-record.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { DocumentId } from "../../../shared/topology/brand.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { readLiveState } from "../live-host/read-live-state.ts";
import { systemAccess } from "../live-host/system-access.ts";
import { persistedOf } from "../records/read-persisted.ts";
import { resolveBindings } from "./bindings.ts";
import type { PlanFailure } from "./plan-document.ts";

/** A plan that makes a document permanent here, and the bindings as the helper wants them. */
export interface MachinePersistPlan extends PersistPlan {
  readonly bindings: Readonly<Record<string, string>>;
}

/** Plans what makes a document's host interfaces outlive a reboot of this machine. */
export async function planPersistHere(
  topology: Topology,
  written: Readonly<Record<string, string>>,
  manager: PersistManager | null,
): Promise<Result<MachinePersistPlan, PlanFailure>> {
  const live = await readLiveState();
  if (!live.ok) {
    return err({ kind: "unreadable", message: live.error.message });
  }
  const bindings = resolveBindings(topology, written);
  const facts = await readPersistFacts(systemAccess, live.value);
  const record = persistedOf(topology.id);
  const states = await readFileStates(systemAccess, record?.files ?? []);
  const machine = { live: live.value, facts, record, states };
  const planned = planPersist({ topology, bindings, manager, ...machine });
  return planned.ok
    ? ok({ ...planned.value, bindings })
    : err({ kind: "impossible", problems: planned.error });
}

/** Plans taking away what a record lists. */
export async function planUnpersistHere(
  record: PersistedRecord,
): Promise<Result<Plan, PlanFailure>> {
  const live = await readLiveState();
  if (!live.ok) {
    return err({ kind: "unreadable", message: live.error.message });
  }
  const states = await readFileStates(systemAccess, record.files);
  // The schema has seen that it is one.
  const id = record.documentId as DocumentId;
  const planned = planUnpersist(id, record, states, live.value);
  return planned.ok ? planned : err({ kind: "impossible", problems: planned.error });
}

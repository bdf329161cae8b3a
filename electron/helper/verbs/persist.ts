import { readPersistFacts } from "../../../shared/export/persist/read-facts.ts";
import { planPersist } from "../../../shared/export/persist/plan-persist.ts";
import { readFileStates } from "../../../shared/export/persist/file-states.ts";
import { planUnpersist } from "../../../shared/export/persist/plan-unpersist.ts";
import { message } from "../../../shared/messages/message.ts";
import type { LiveState } from "../../../shared/plan/live-state.ts";
import type { Action, Plan } from "../../../shared/plan/plan.ts";
import type { PersistRequest, UnpersistRequest } from "../../../shared/protocol/helper.ts";
import { ok } from "../../../shared/result.ts";
import type { DocumentId } from "../../../shared/topology/brand.ts";
import { checkDocument } from "../check-document.ts";
import { acceptedPlan } from "../check-plan.ts";
import type { HelperContext } from "../context.ts";
import { ControlChannel } from "../control.ts";
import { chooseGroup } from "../group-choice.ts";
import { hostAccess } from "../host-access.ts";
import { recoverBeforeChange } from "../locked-folder.ts";
import { readPersisted, recording, unrecording } from "../persisted.ts";
import { readRecord } from "../records.ts";
import { Refusal } from "../refusal.ts";
import { makeChange, type Workshop } from "../transaction.ts";

/**
 * Makes a document's host interfaces permanent through the network manager that has their NICs.
 *
 * @returns the exit code
 * @throws {Refusal}
 */
export async function persist(context: HelperContext, request: PersistRequest): Promise<number> {
  const { caller, runner, sink } = context;
  const topology = checkDocument(request.document);
  const { id: documentId, name } = topology;
  const workshop = await begin(context, "persist", name);
  const live = await context.readLive();
  const access = hostAccess(runner);
  const facts = await readPersistFacts(access, live);
  const { bindings, manager } = request;
  const before = readPersisted(documentId);
  const record = before?.record;
  const states = await readFileStates(access, record?.files ?? []);
  const planned = planPersist({ topology, live, bindings, facts, manager, record, states });
  const plan = acceptedPlan(planned.ok ? ok(planned.value.plan) : planned, request);
  if (!planned.ok || plan.operations.length === 0) {
    sink.say({ event: "kept", changes: 0, warnings: [] });
    return 0;
  }
  const { user, uid } = caller;
  const since = new Date().toISOString();
  const { permanence } = planned.value;
  const kept = recording({ documentId, name, since, user, uid, ...permanence }, before);
  const settle = [...kept, ...(plan.settle ?? [])];
  const what = { verb: "persist" as const, documentId, name, since, live, plan, settle };
  return change(context, workshop, what, request.confirmSeconds);
}

/**
 * Takes away exactly what was made permanent of a document.
 *
 * @returns the exit code
 * @throws {Refusal}
 */
export async function unpersist(
  context: HelperContext,
  request: UnpersistRequest,
): Promise<number> {
  const { documentId } = request;
  const name = readPersisted(documentId)?.record.name ?? documentId;
  const workshop = await begin(context, "unpersist", name);
  const live = await context.readLive();
  const persisted = readPersisted(documentId);
  if (!persisted) {
    throw new Refusal("nothing-applied", message("helper.notPersisted", { id: documentId }));
  }
  const { record } = persisted;
  const states = await readFileStates(hostAccess(context.runner), record.files);
  const plan = acceptedPlan(planUnpersist(documentId, record, states, live), request);
  const since = new Date().toISOString();
  const settle = [...(plan.settle ?? []), ...unrecording(persisted)];
  const what = { verb: "unpersist" as const, documentId, name, since, live, plan, settle };
  return change(context, workshop, what, request.confirmSeconds);
}

/** Takes the lock, recovers what was left, and sets everything up that a change needs. */
async function begin(
  context: HelperContext,
  verb: "persist" | "unpersist",
  name: string,
): Promise<Workshop> {
  const { folder, runner, sink, lines, interruption } = context;
  const control = new ControlChannel(lines, interruption);
  context.lock(verb, name);
  await recoverBeforeChange(folder, runner, sink);
  const guardian = context.startGuardian();
  return { folder, runner, sink, interruption, control, guardian };
}

interface What {
  readonly verb: "persist" | "unpersist";
  readonly documentId: DocumentId;
  readonly name: string;
  readonly since: string;
  readonly live: LiveState;
  readonly plan: Plan;
  readonly settle: readonly Action[];
}

function change(
  { folder, caller }: HelperContext,
  workshop: Workshop,
  { verb, documentId, name, since, live, plan, settle }: What,
  confirmSeconds: number,
): Promise<number> {
  const header = {
    ...{ verb, documentId, name, user: caller.user, pid: process.pid, since },
    group: chooseGroup(live, documentId, readRecord(folder, documentId)),
    before: [...plan.before],
  };
  return makeChange(workshop, { header, plan, live, record: undefined, settle, confirmSeconds });
}

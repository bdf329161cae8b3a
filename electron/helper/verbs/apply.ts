import { permanentLinks } from "../../../shared/export/persist/persist-input.ts";
import type { LiveState } from "../../../shared/plan/live-state.ts";
import { makePlan } from "../../../shared/plan/make-plan.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { mergeRestore } from "../../../shared/plan/nic-restore.ts";
import type { ApplyRequest, AppliedRecord } from "../../../shared/protocol/helper.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import type { Caller } from "../caller.ts";
import { checkDocument } from "../check-document.ts";
import { acceptedPlan } from "../check-plan.ts";
import type { HelperContext } from "../context.ts";
import { ControlChannel } from "../control.ts";
import { chooseGroup } from "../group-choice.ts";
import { handOver, withPriorOwners } from "../taps/hand-over.ts";
import { findTapOwner } from "../taps/tap-owner.ts";
import { recoverBeforeChange } from "../locked-folder.ts";
import { readPersisted } from "../persisted.ts";
import { prepareRecord, readRecord, settleRecords } from "../records.ts";
import { findSshLogin } from "../ssh-clients.ts";
import { makeChange } from "../transaction.ts";

/**
 * Makes the drawn network real.
 *
 * @returns the exit code
 * @throws {Refusal}
 */
export async function apply(context: HelperContext, request: ApplyRequest): Promise<number> {
  const { folder, caller, runner, sink, lines, interruption } = context;
  const topology = checkDocument(request.document);
  const control = new ControlChannel(lines, interruption);
  context.lock("apply", topology.name);
  await recoverBeforeChange(folder, runner, sink);
  const guardian = context.startGuardian();
  const uid = await findTapOwner(request.tapOwner, caller, runner);
  const live = await context.readLive();
  const old = readRecord(folder, topology.id);
  const accepted = acceptedPlan(planFor(topology, live, request, old), request);
  const { plan, hasTaps } = await withPriorOwners(runner, live, accepted);
  const taps = hasTaps ? { document: topology.id, uid } : undefined;
  const group = chooseGroup(live, topology.id, old);
  const record = toRecord(topology, plan, request, caller, group, old);
  if (plan.operations.length === 0) {
    // Somebody applied it as it stands: that is when and by whom.
    const { since, user, uid } = old ?? record;
    prepareRecord(folder, topology.id, { ...record, since, user, uid });
    settleRecords(folder);
    const warnings = taps ? await handOver(runner, live, taps) : [];
    sink.say({ event: "kept", changes: 0, warnings });
    return 0;
  }
  const { id: documentId, name } = topology;
  const { user } = caller;
  const { since } = record;
  return makeChange(
    { folder, runner, sink, interruption, control, guardian },
    {
      header: {
        verb: "apply",
        documentId,
        name,
        user,
        pid: process.pid,
        since,
        group,
        before: [...plan.before],
      },
      plan,
      live,
      record,
      taps,
      confirmSeconds: request.confirmSeconds,
    },
  );
}

function planFor(
  topology: Topology,
  live: LiveState,
  { bindings }: ApplyRequest,
  old: AppliedRecord | undefined,
): ReturnType<typeof makePlan> {
  const login = findSshLogin();
  return makePlan({
    topology,
    live,
    bindings,
    madeNamespaces: old?.namespaces ?? [],
    permanent: permanentLinks(readPersisted(topology.id)?.record),
    ...(login ? { sshClient: { local: login.server, remote: login.client } } : {}),
  });
}

function toRecord(
  { id, name }: Topology,
  plan: Plan,
  { document, bindings }: ApplyRequest,
  { user, uid }: Caller,
  group: number,
  old: AppliedRecord | undefined,
): AppliedRecord {
  const actions = plan.stages.flatMap((stage) => stage.actions);
  const made = actions.flatMap((action) => (action.run === "namespace.add" ? [action.name] : []));
  const gone = actions.flatMap((action) =>
    action.run === "namespace.delete" ? [action.name] : [],
  );
  const namespaces = new Set([...(old?.namespaces ?? []), ...made]);
  gone.forEach((namespace) => namespaces.delete(namespace));
  return {
    documentId: id,
    name,
    since: new Date().toISOString(),
    user,
    uid,
    group,
    document,
    bindings,
    namespaces: [...namespaces],
    restore: mergeRestore(old?.restore ?? [], plan.restore),
  };
}

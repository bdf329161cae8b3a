import { permanentLinks } from "../../../shared/export/persist/persist-input.ts";
import { removePlan } from "../../../shared/plan/remove-plan.ts";
import type { RemoveRequest } from "../../../shared/protocol/helper.ts";
import { acceptedPlan } from "../check-plan.ts";
import type { HelperContext } from "../context.ts";
import { ControlChannel } from "../control.ts";
import { chooseGroup } from "../group-choice.ts";
import { recoverBeforeChange } from "../locked-folder.ts";
import { readPersisted } from "../persisted.ts";
import { prepareRecord, readRecord, settleRecords } from "../records.ts";
import { findSshLogin } from "../ssh-clients.ts";
import { withPriorOwners } from "../taps/hand-over.ts";
import { makeChange } from "../transaction.ts";

/**
 * Takes away all that carries a document's id, and puts back what was changed of the NICs.
 *
 * @returns the exit code
 * @throws {Refusal}
 */
export async function remove(context: HelperContext, request: RemoveRequest): Promise<number> {
  const { folder, caller, runner, sink, lines, interruption } = context;
  const { documentId, confirmSeconds } = request;
  const control = new ControlChannel(lines, interruption);
  const known = readRecord(folder, documentId);
  const name = known?.name ?? documentId;
  context.lock("remove", name);
  await recoverBeforeChange(folder, runner, sink);
  const guardian = context.startGuardian();
  const live = await context.readLive();
  const record = readRecord(folder, documentId);
  const { namespaces = [], restore = [] } = record ?? {};
  const login = findSshLogin();
  const planned = removePlan(
    documentId,
    live,
    { namespaces, restore, permanent: permanentLinks(readPersisted(documentId)?.record) },
    login && { local: login.server, remote: login.client },
  );
  const accepted = acceptedPlan(planned, request);
  const { plan, hasTaps } = await withPriorOwners(runner, live, accepted);
  const taps = hasTaps ? { document: documentId, uid: null } : undefined;
  if (plan.operations.length === 0) {
    prepareRecord(folder, documentId, null);
    settleRecords(folder);
    sink.say({ event: "kept", changes: 0, warnings: [] });
    return 0;
  }
  const header = {
    verb: "remove" as const,
    documentId,
    name,
    user: caller.user,
    pid: process.pid,
    since: new Date().toISOString(),
    group: chooseGroup(live, documentId, record),
    before: [...plan.before],
  };
  return makeChange(
    { folder, runner, sink, interruption, control, guardian },
    { header, plan, live, record: null, taps, confirmSeconds },
  );
}

import { removePlan } from "../../../shared/plan/remove-plan.ts";
import type { RemoveRequest } from "../../../shared/protocol/helper.ts";
import { checkPlan } from "../check-plan.ts";
import type { HelperContext } from "../context.ts";
import { ControlChannel } from "../control.ts";
import { chooseGroup } from "../group-choice.ts";
import { readLive } from "../host-access.ts";
import { lockFor, recoverBeforeChange } from "../locked-folder.ts";
import { prepareRecord, readRecord, settleRecords } from "../records.ts";
import { makeChange } from "../transaction.ts";

/**
 * Takes away all that carries a document's id, and puts back what was changed of the NICs.
 *
 * @returns the exit code
 * @throws {Refusal}
 */
export async function remove(context: HelperContext, request: RemoveRequest): Promise<number> {
  const { folder, caller, runner, sink, hold, lines, interruption } = context;
  const { documentId, confirmSeconds } = request;
  const control = new ControlChannel(lines, interruption);
  const known = readRecord(folder, documentId);
  const name = known?.name ?? documentId;
  hold(lockFor(folder, "remove", caller, name));
  await recoverBeforeChange(folder, runner, sink);
  const live = await readLive(runner);
  const record = readRecord(folder, documentId);
  const { namespaces = [], restore = [] } = record ?? {};
  const plan = removePlan(documentId, live, { namespaces, restore });
  checkPlan(plan, request);
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
    group: chooseGroup(live, record),
    before: [...plan.before],
  };
  return makeChange(
    { folder, runner, sink, interruption, control },
    { header, plan, live, record: null, confirmSeconds },
  );
}

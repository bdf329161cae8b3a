import { message } from "../../shared/messages/message.ts";
import type { HelperVerb } from "../../shared/protocol/helper.ts";
import type { Caller } from "./caller.ts";
import type { EventSink } from "./events.ts";
import { nameHolder, readHolder, takeLock, type Lock } from "./lock.ts";
import type { HelperContext } from "./context.ts";
import { isUnfinished, recoverLeft } from "./recovering.ts";
import { Refusal } from "./refusal.ts";
import type { Runner } from "./runner.ts";
import type { TakenBack } from "./taking-back.ts";

/**
 * Takes the lock in the caller's name.
 *
 * @throws {Refusal} `locked`, with who holds it
 */
export function lockFor(folder: string, verb: HelperVerb, caller: Caller, document: string): Lock {
  const lock = takeLock(folder);
  if (!lock) {
    const holder = readHolder(folder);
    throw holder
      ? new Refusal("locked", message("helper.locked", { ...holder }), { holder })
      : new Refusal("locked", message("helper.lockedUnknown"));
  }
  const { user } = caller;
  nameHolder(folder, lock, {
    pid: process.pid,
    user,
    document,
    verb,
    since: new Date().toISOString(),
  });
  return lock;
}

/**
 * Takes back, and says so, what a worker and its guardian left when both died.
 *
 * Any verb does this first; the lock is held.
 */
export async function recoverFirst(
  folder: string,
  runner: Runner,
  sink: EventSink,
): Promise<TakenBack | undefined> {
  const taken = await recoverLeft(folder, runner);
  if (taken) {
    sink.say({ event: "recovered", actions: taken.stages, left: taken.left });
  }
  return taken;
}

/** The same for a verb that changes nothing; while somebody else has the lock, they do it. */
export async function recoverIfFree(context: HelperContext): Promise<void> {
  const { folder, runner, sink } = context;
  if (isUnfinished(folder)) {
    await context.whileLocked(async () => {
      await recoverFirst(folder, runner, sink);
    });
  }
}

/**
 * The same before a change, which is not made on top of one that could not be taken back.
 *
 * @throws {Refusal} `unrecovered`
 */
export async function recoverBeforeChange(
  folder: string,
  runner: Runner,
  sink: EventSink,
): Promise<void> {
  const taken = await recoverFirst(folder, runner, sink);
  if (taken && taken.left.length > 0) {
    const commands = taken.left.length;
    throw new Refusal("unrecovered", message("helper.unrecovered", { commands }), {
      details: taken.left,
    });
  }
}

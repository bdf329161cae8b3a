import { hasJournal, readJournal, removeJournal } from "./journal.ts";
import { dropPreparedRecords, hasPreparedRecords, settleRecords } from "./records.ts";
import type { Runner } from "./runner.ts";
import { dropSettling, isUnsettled, settle } from "./settling.ts";
import { takeBack, type TakenBack } from "./taking-back.ts";

/** Whether a change was left that is neither kept nor taken back. */
export function isUnfinished(folder: string): boolean {
  return hasJournal(folder) || hasPreparedRecords(folder) || isUnsettled(folder);
}

/**
 * Brings the state folder in order after a change whose makers are all dead.
 *
 * With a journal, the change was not kept: everything is taken back. Without one it was: its record
 * comes into force. Called with the lock held. A journal that could not be taken back whole stays,
 * so that the next call tries again.
 *
 * @returns undefined when there was nothing to recover
 */
export async function recoverLeft(folder: string, runner: Runner): Promise<TakenBack | undefined> {
  if (!hasJournal(folder)) {
    settleRecords(folder);
    await settle(folder, runner);
    return undefined;
  }
  const journal = readJournal(folder);
  const taken = journal ? await takeBack(runner, journal) : { stages: 0, left: [] };
  if (taken.left.length === 0) {
    endTakingBack(folder);
  }
  return taken;
}

/** Forgets the change; what was prepared goes first, or it would come into force. */
export function endTakingBack(folder: string): void {
  dropSettling(folder);
  dropPreparedRecords(folder);
  removeJournal(folder);
}

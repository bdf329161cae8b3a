import { readFileStates } from "../../../shared/export/persist/file-states.ts";
import type { FileStates } from "../../../shared/export/persist/persist-input.ts";
import type { PersistedRecord } from "../../../shared/protocol/persisted-record.ts";
import { systemAccess } from "../live-host/system-access.ts";
import { readPersistedRecords } from "./read-persisted.ts";

/** What was made permanent of a document, and what became of its files since. */
export interface PermanentState {
  readonly record: PersistedRecord;
  readonly states: FileStates;
}

/** Reads what comes up again after a reboot of this machine. */
export function readPermanentState(): Promise<readonly PermanentState[]> {
  return Promise.all(
    readPersistedRecords().map(async (record) => {
      return { record, states: await readFileStates(systemAccess, record.files) };
    }),
  );
}

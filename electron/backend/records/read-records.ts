import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { AppliedRecord } from "../../../shared/protocol/helper.ts";
import {
  JOURNAL_FILE,
  RECORD_FILE,
  recordSchema,
  stateFolder,
} from "../../../shared/protocol/record.ts";

/** What the root helper has left in its state folder, which everybody may read. */
export interface AppliedState {
  readonly records: readonly AppliedRecord[];
  /** Files that are no record of this version. */
  readonly unreadable: readonly string[];
  /** A change was interrupted and has not been taken back. */
  readonly interrupted: boolean;
}

/** Reads what is applied in this boot and this network namespace; nothing applied is no error. */
export function readAppliedState(): AppliedState {
  const folder = appliedFolder();
  const files = filesIn(folder);
  const records: AppliedRecord[] = [];
  const unreadable: string[] = [];
  for (const file of files.filter((name) => RECORD_FILE.test(name))) {
    const record = readRecord(join(folder, file));
    if (record) {
      records.push(record);
    } else {
      unreadable.push(join(folder, file));
    }
  }
  return { records, unreadable, interrupted: files.includes(JOURNAL_FILE) };
}

/** Where the helper keeps its state for this boot and this network namespace; may not be there. */
export function appliedFolder(): string {
  const bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8");
  return stateFolder(bootId, statSync("/proc/self/ns/net").ino);
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function readRecord(path: string): AppliedRecord | undefined {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

/** What is applied here of one document; undefined: nothing. */
export function recordOf(documentId: string): AppliedRecord | undefined {
  return readAppliedState().records.find((record) => record.documentId === documentId);
}

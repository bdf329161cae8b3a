import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PERSISTED_FOLDER } from "../../../shared/plan/system-file.ts";
import {
  persistedRecordSchema,
  type PersistedRecord,
} from "../../../shared/protocol/persisted-record.ts";
import { RECORD_FILE } from "../../../shared/protocol/record.ts";

/** What was made permanent on this machine; files that are no record of this version are left out. */
export function readPersistedRecords(): readonly PersistedRecord[] {
  return names()
    .filter((name) => RECORD_FILE.test(name))
    .flatMap((name) => {
      try {
        const text = readFileSync(join(PERSISTED_FOLDER, name), "utf8");
        return [persistedRecordSchema.parse(JSON.parse(text))];
      } catch {
        return [];
      }
    });
}

/** What is permanent here of one document; undefined: nothing. */
export function persistedOf(documentId: string): PersistedRecord | undefined {
  return readPersistedRecords().find((record) => record.documentId === documentId);
}

function names(): readonly string[] {
  try {
    return readdirSync(PERSISTED_FOLDER).sort();
  } catch {
    return [];
  }
}

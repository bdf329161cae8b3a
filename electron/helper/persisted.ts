import { message } from "../../shared/messages/message.ts";
import type { Action } from "../../shared/plan/plan.ts";
import { PERSISTED_FOLDER, persistedRecordPath } from "../../shared/plan/system-file.ts";
import {
  persistedRecordSchema,
  type PersistedRecord,
} from "../../shared/protocol/persisted-record.ts";
import type { DocumentId } from "../../shared/topology/brand.ts";
import { readSystemFile } from "./actions/put-files.ts";
import { Refusal } from "./refusal.ts";

const RECORD_MODE = 0o644;

/** What is on record of a document's permanence, and the file word for word. */
export interface Persisted {
  readonly record: PersistedRecord;
  readonly text: string;
}

/**
 * Reads what was made permanent of a document; undefined: nothing.
 *
 * @throws {Refusal} `unrecovered`: there is a record and it cannot be read
 */
export function readPersisted(id: DocumentId): Persisted | undefined {
  const path = persistedRecordPath(id);
  try {
    const text = readSystemFile(path);
    return text === undefined
      ? undefined
      : { text, record: persistedRecordSchema.parse(JSON.parse(text)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw new Refusal("unrecovered", message("helper.persistedUnreadable", { path, reason }));
  }
}

/** Puts a record in place, before the files that it lists: whatever happens then, it knows them. */
export function recording(
  record: PersistedRecord,
  before: Persisted | undefined,
): readonly Action[] {
  const text = `${JSON.stringify(record)}\n`;
  return [
    { run: "folder.make", path: PERSISTED_FOLDER },
    {
      run: "file.put",
      path: persistedRecordPath(record.documentId),
      from: before ? { text: before.text, mode: RECORD_MODE } : null,
      to: { text, mode: RECORD_MODE },
    },
  ];
}

/** Takes a record away, after the files that it lists. */
export function unrecording({ record, text }: Persisted): readonly Action[] {
  const path = persistedRecordPath(record.documentId);
  return [{ run: "file.put", path, from: { text, mode: RECORD_MODE }, to: null }];
}

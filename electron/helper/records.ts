import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { message } from "../../shared/messages/message.ts";
import type { AppliedRecord } from "../../shared/protocol/helper.ts";
import { RECORD_FILE, recordSchema } from "../../shared/protocol/record.ts";
import type { DocumentId } from "../../shared/topology/brand.ts";
import { writeByRename } from "./files.ts";
import { Refusal } from "./refusal.ts";
import { cannotWrite } from "./state-directory.ts";

const NEXT = /^([0-9a-f-]{36})\.next$/;

/** Reads what is applied here; files that cannot be read as a record are left out. */
export function readRecords(folder: string): readonly AppliedRecord[] {
  return namesIn(folder, RECORD_FILE).flatMap((id) => {
    try {
      return [parseRecord(folder, id)];
    } catch {
      return [];
    }
  });
}

/**
 * The record of one document; undefined when it is not applied here.
 *
 * @throws {Refusal} `unrecovered`: there is one and it cannot be read, so nobody knows what the
 *   NICs had before
 */
export function readRecord(folder: string, id: DocumentId): AppliedRecord | undefined {
  const path = recordPath(folder, id);
  if (!existsSync(path)) {
    return undefined;
  }
  try {
    return parseRecord(folder, id);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw new Refusal("unrecovered", message("helper.recordUnreadable", { path, reason }));
  }
}

function parseRecord(folder: string, id: string): AppliedRecord {
  return recordSchema.parse(JSON.parse(readFileSync(recordPath(folder, id), "utf8")));
}

/**
 * Stores what the record will be once the change is kept; null: there will be none.
 *
 * Written before the first change, so that keeping needs no space: a full /run is met while
 * nothing has happened yet. It comes into force when the journal is gone ({@link settleRecords}).
 *
 * @throws {Refusal} `cannot-write`
 */
export function prepareRecord(folder: string, id: string, record: AppliedRecord | null): void {
  const path = nextPath(folder, id);
  try {
    writeByRename(path, `${JSON.stringify(record)}\n`);
  } catch (error) {
    rmSync(`${path}.part`, { force: true });
    throw cannotWrite(path, error);
  }
}

/** Whether a record was prepared and is not in force yet. */
export function hasPreparedRecords(folder: string): boolean {
  return namesIn(folder, NEXT).length > 0;
}

/** Brings prepared records into force; called when there is no journal. */
export function settleRecords(folder: string): void {
  for (const id of namesIn(folder, NEXT)) {
    const next = nextPath(folder, id);
    if (readFileSync(next, "utf8") === "null\n") {
      rmSync(recordPath(folder, id), { force: true });
      rmSync(next, { force: true });
    } else {
      renameSync(next, recordPath(folder, id));
    }
  }
}

/** Forgets prepared records; called before the journal of a change that was taken back goes. */
export function dropPreparedRecords(folder: string): void {
  for (const id of namesIn(folder, NEXT)) {
    rmSync(nextPath(folder, id), { force: true });
  }
}

function namesIn(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(folder).flatMap((file) => {
    const id = pattern.exec(file)?.[1];
    return id === undefined ? [] : [id];
  });
}

function recordPath(folder: string, id: string): string {
  return join(folder, `${id}.json`);
}

function nextPath(folder: string, id: string): string {
  return join(folder, `${id}.next`);
}

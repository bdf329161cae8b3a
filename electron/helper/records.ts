import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { AppliedRecord } from "../../shared/protocol/helper.ts";
import { RECORD_FILE, recordSchema } from "../../shared/protocol/record.ts";
import type { DocumentId } from "../../shared/topology/brand.ts";
import { writeByRename } from "./files.ts";
import { cannotWrite } from "./state-directory.ts";

const NEXT = /^([0-9a-f-]{36})\.next$/;

/** Reads what is applied here; files that cannot be read as a record are left out. */
export function readRecords(folder: string): readonly AppliedRecord[] {
  return namesIn(folder, RECORD_FILE).flatMap((id) => {
    try {
      return [recordSchema.parse(JSON.parse(readFileSync(recordPath(folder, id), "utf8")))];
    } catch {
      return [];
    }
  });
}

/** The record of one document; undefined when it is not applied here. */
export function readRecord(folder: string, id: DocumentId): AppliedRecord | undefined {
  return readRecords(folder).find((record) => record.documentId === id);
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

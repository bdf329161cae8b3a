import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AppliedRecord } from "../../shared/protocol/helper.ts";
import type { DocumentId } from "../../shared/topology/brand.ts";
import {
  dropPreparedRecords,
  prepareRecord,
  readRecord,
  readRecords,
  settleRecords,
} from "./records.ts";

const ID = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11" as DocumentId;
const RECORD: AppliedRecord = {
  documentId: ID,
  name: "Home lab",
  since: "2026-01-01T00:00:00.000Z",
  user: "root",
  uid: 0,
  group: 20_000_000,
  document: { id: ID },
  bindings: {},
  namespaces: ["web"],
  restore: [],
};

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-records-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("a record", () => {
  it("does not count before it is settled", () => {
    prepareRecord(folder, ID, RECORD);

    expect(readRecord(folder, ID)).toBeUndefined();
  });

  it("counts once it is settled, and nothing else is left", () => {
    prepareRecord(folder, ID, RECORD);
    settleRecords(folder);

    expect(readRecord(folder, ID)).toEqual(RECORD);
    expect(readdirSync(folder)).toEqual([`${ID}.json`]);
  });

  it("goes when nothing is to be on record", () => {
    prepareRecord(folder, ID, RECORD);
    settleRecords(folder);
    prepareRecord(folder, ID, null);
    settleRecords(folder);

    expect(readdirSync(folder)).toEqual([]);
  });

  it("stays as it was when the change was taken back", () => {
    prepareRecord(folder, ID, RECORD);
    settleRecords(folder);
    prepareRecord(folder, ID, null);
    dropPreparedRecords(folder);
    settleRecords(folder);

    expect(readRecord(folder, ID)).toEqual(RECORD);
  });

  it("that cannot be read is left out of the list, but never taken for none", () => {
    writeFileSync(join(folder, `${ID}.json`), "{");

    expect(readRecords(folder)).toEqual([]);
    expect(() => readRecord(folder, ID)).toThrow(/cannot be read/);
  });
});

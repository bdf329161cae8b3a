import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Action } from "../../shared/plan/plan.ts";
import type { DocumentId } from "../../shared/topology/brand.ts";
import { hasJournal, readJournal, startJournal, type JournalHeader } from "./journal.ts";

const HEADER: JournalHeader = {
  verb: "apply",
  documentId: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11" as DocumentId,
  name: "Home lab",
  user: "root",
  pid: 1,
  since: "2026-01-01T00:00:00.000Z",
  group: 20_000_000,
  before: [{ namespace: null, link: "mv0", node: null, present: false }],
};
const UNDOS: readonly (readonly Action[])[] = [
  [{ run: "ip", namespace: null, lines: ["link set dev eno1 down"] }],
  [{ run: "namespace.delete", name: "web" }],
];

let folder = "";
const path = (): string => join(folder, "journal");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-journal-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("a journal", () => {
  it("tells every inverse before anything has begun", () => {
    startJournal(folder, HEADER, UNDOS);

    expect(readJournal(folder)).toEqual({ ...HEADER, undos: UNDOS, begun: 0 });
  });

  it("tells how many stages have begun", () => {
    const journal = startJournal(folder, HEADER, UNDOS);

    journal.begin();

    expect(readJournal(folder)?.begun).toBe(1);
    expect(journal.content()).toEqual(readJournal(folder));
  });

  it("needs no more space to note a beginning", () => {
    const journal = startJournal(folder, HEADER, UNDOS);
    const { size } = statSync(path());

    journal.begin();
    journal.begin();

    expect(readJournal(folder)?.begun).toBe(2);
    expect(statSync(path()).size).toBe(size);
  });

  it("is none when it was never complete: nothing was changed", () => {
    startJournal(folder, HEADER, UNDOS);
    writeFileSync(path(), readFileSync(path(), "utf8").replace('{"ready":true}\n', '{"rea'));

    expect(hasJournal(folder)).toBe(true);
    expect(readJournal(folder)).toBeUndefined();
  });

  it("is refused, not guessed, when it holds an instruction that does not exist", () => {
    startJournal(folder, HEADER, UNDOS);
    writeFileSync(path(), readFileSync(path(), "utf8").replace("namespace.delete", "shell"));

    expect(() => readJournal(folder)).toThrow(/cannot be read/);
  });

  it("is gone when it was removed", () => {
    startJournal(folder, HEADER, UNDOS).remove();

    expect(existsSync(path())).toBe(false);
  });

  it("leaves nothing behind when it cannot be written", () => {
    rmSync(folder, { recursive: true });

    expect(() => startJournal(folder, HEADER, UNDOS)).toThrow(/cannot be written/);
    expect(hasJournal(folder)).toBe(false);
    folder = mkdtempSync(join(tmpdir(), "macvlan-journal-"));
  });
});

import { closeSync, existsSync, fsyncSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Expectation } from "../../shared/plan/plan.ts";
import type { Action } from "../../shared/plan/plan.ts";
import { JOURNAL_FILE } from "../../shared/protocol/record.ts";
import { documentIdSchema } from "../../shared/topology/fields.ts";
import { actionSchema } from "./action-schema.ts";
import { message } from "../../shared/messages/message.ts";
import { openNewFile, writeSynced } from "./files.ts";
import { Refusal } from "./refusal.ts";
import { cannotWrite } from "./state-directory.ts";

const JOURNAL_VERSION = 1;

/** Room for the note that a stage begins, stored in advance: noting needs no space on a full /run. */
const NOTE_BYTES = 24;

const headerSchema = z.strictObject({
  journal: z.literal(JOURNAL_VERSION),
  verb: z.enum(["apply", "remove", "persist", "unpersist"]),
  documentId: documentIdSchema,
  name: z.string(),
  user: z.string(),
  pid: z.int(),
  since: z.string(),
  group: z.int(),
  stages: z.int(),
  /** What must hold again after taking back; compared by `compareWithLive`. */
  before: z.array(z.custom<Expectation>((value) => typeof value === "object" && value !== null)),
});

const stageSchema = z.strictObject({ stage: z.int(), undo: z.array(actionSchema) });
const readySchema = z.strictObject({ ready: z.literal(true) });
const beginSchema = z.strictObject({ begin: z.int() });
const lineSchema = z.union([headerSchema, stageSchema, readySchema, beginSchema]);

export type JournalHeader = Omit<z.infer<typeof headerSchema>, "journal" | "stages">;

/** What a journal tells about a change that nobody has confirmed. */
export interface JournalContent extends JournalHeader {
  /** The inverse of each stage, in the order in which the stages run. */
  readonly undos: readonly (readonly Action[])[];
  /** How many stages have begun, the last one perhaps only in part; 0: nothing was changed. */
  readonly begun: number;
}

/** The journal of the change that is being made. */
export interface Journal {
  readonly content: () => JournalContent;
  /** Notes that a stage begins; stored before its first command runs. */
  begin(): void;
  /** Commits: with the journal gone, nobody takes the change back. Needs no space. */
  remove(): void;
}

function journalPath(folder: string): string {
  return join(folder, JOURNAL_FILE);
}

/** Whether a change was left that somebody has to take back, or that is being made now. */
export function hasJournal(folder: string): boolean {
  return existsSync(journalPath(folder));
}

/**
 * Writes the inverse of every stage and waits until it is stored, before anything is changed.
 *
 * @throws {Refusal} `cannot-write`: nothing is left behind
 */
export function startJournal(
  folder: string,
  header: JournalHeader,
  undos: readonly (readonly Action[])[],
): Journal {
  const path = journalPath(folder);
  let descriptor: number | undefined;
  try {
    descriptor = openNewFile(path);
    const lines = [
      { journal: JOURNAL_VERSION, ...header, stages: undos.length },
      ...undos.map((undo, stage) => ({ stage, undo })),
      { ready: true },
    ];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    writeSynced(descriptor, text + note("").repeat(undos.length));
    return openJournal(path, descriptor, Buffer.byteLength(text), header, undos);
  } catch (error) {
    if (descriptor !== undefined) {
      closeSync(descriptor);
    }
    rmSync(path, { force: true });
    throw cannotWrite(path, error);
  }
}

function note(text: string): string {
  return `${text.padEnd(NOTE_BYTES - 1)}\n`;
}

function openJournal(
  path: string,
  descriptor: number,
  notesAt: number,
  header: JournalHeader,
  undos: readonly (readonly Action[])[],
): Journal {
  let begun = 0;
  return {
    content: () => ({ ...header, undos, begun }),
    begin() {
      const place = notesAt + begun * NOTE_BYTES;
      // Counted first: when the note cannot be stored, this process still knows.
      begun += 1;
      writeSync(descriptor, note(JSON.stringify({ begin: begun - 1 })), place);
      fsyncSync(descriptor);
    },
    remove() {
      rmSync(path, { force: true });
      closeSync(descriptor);
    },
  };
}

/**
 * Reads the journal that somebody left.
 *
 * @returns undefined when there is none, or it was not complete: then nothing was changed.
 * @throws {Refusal} `unrecovered`: it is complete and cannot be understood
 */
export function readJournal(folder: string): JournalContent | undefined {
  const path = journalPath(folder);
  if (!existsSync(path)) {
    return undefined;
  }
  const whole = readFileSync(path, "utf8").split("\n").slice(0, -1);
  if (!whole.includes('{"ready":true}')) {
    return undefined;
  }
  try {
    return toContent(whole);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw new Refusal("unrecovered", message("helper.journalUnreadable", { path, reason }));
  }
}

function toContent(whole: readonly string[]): JournalContent {
  const written = whole.filter((line) => line.trim() !== "");
  const lines = written.map((line) => lineSchema.parse(JSON.parse(line)));
  const header = lines.find((line) => "journal" in line);
  if (!header) {
    throw new Error("no header");
  }
  const { verb, documentId, name, user, pid, since, group, before } = header;
  return {
    verb,
    documentId,
    name,
    user,
    pid,
    since,
    group,
    before,
    undos: lines.flatMap((line) => ("stage" in line ? [line.undo] : [])),
    begun: lines.filter((line) => "begin" in line).length,
  };
}

/** Removes the journal, after everything was taken back. */
export function removeJournal(folder: string): void {
  rmSync(journalPath(folder), { force: true });
}

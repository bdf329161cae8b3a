import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { fileTextSchema, type Recoverable } from "../../../../shared/protocol/app/documents.ts";
import { inOrder } from "../in-order.ts";
import { processName, processRuns } from "../process-name.ts";
import { readJsonFile, writeJsonFile } from "../json-file.ts";
import type { FileHandles } from "./file-handles.ts";
import { referenceOf } from "./file-reference.ts";
import { isInside } from "./inside.ts";

/** More than anybody has open; an older one is still on disk. */
const MAX_OFFERED = 20;

const SLOT = /^[0-9a-f-]{36}\.json$/u;

const autosaveSchema = z.strictObject({
  id: z.string(),
  /** Who keeps it: no other start may offer it while this one still runs. */
  process: z.string(),
  window: z.string(),
  path: z.string().nullable(),
  baseVersion: z.string().nullable(),
  documentName: z.string(),
  time: z.number(),
  text: fileTextSchema,
});

type Autosave = z.infer<typeof autosaveSchema>;

/** Unsaved work, kept for the case that the program or the machine dies. */
export interface Autosaves {
  keep(autosave: Omit<Autosave, "process" | "time">): Promise<void>;
  discard(id: string): Promise<void>;
  /** What no window that is still there works on, newest first. */
  recoverable(): Promise<readonly Recoverable[]>;
}

export interface AutosaveContext {
  readonly stateFolder: string;
  readonly handles: FileHandles;
  /** Only work on files below it is offered, and on none; null: all. */
  readonly folder: string | null;
  /** Whether a window of this very process still works. */
  isAlive(window: string): boolean;
}

export function createAutosaves(context: AutosaveContext): Autosaves {
  const folder = join(context.stateFolder, "autosave");
  const fileOf = (id: string): string => join(folder, `${id}.json`);
  const own = processName();
  // A slot that is discarded while it is being written would come back.
  const alone = inOrder();

  function isStale({ process, window }: Autosave): boolean {
    return process === own ? !context.isAlive(window) : !processRuns(process);
  }

  function isOffered({ path }: Autosave): boolean {
    return path === null || context.folder === null || isInside(context.folder, path);
  }

  return {
    async keep(autosave) {
      const slot = { ...autosave, process: own, time: Date.now() };
      await alone(() => writeJsonFile(fileOf(autosave.id), slot));
    },
    async discard(id) {
      await alone(() => rm(fileOf(id), { force: true }));
    },
    async recoverable() {
      const names = (await readdir(folder).catch(() => [])).filter((name) => SLOT.test(name));
      const read = await Promise.all(
        names.map((name) => readJsonFile(join(folder, name), autosaveSchema)),
      );
      return read
        .filter((slot): slot is Autosave => slot !== undefined && isStale(slot) && isOffered(slot))
        .sort((a, b) => b.time - a.time)
        .slice(0, MAX_OFFERED)
        .map((slot) => offered(slot, context.handles));
    },
  };
}

function offered({ path, ...slot }: Autosave, handles: FileHandles): Recoverable {
  const { id, documentName, time, text, baseVersion } = slot;
  const file = path === null ? null : referenceOf(handles.handleOf(path), path);
  return { id, documentName, file, time, text, baseVersion };
}

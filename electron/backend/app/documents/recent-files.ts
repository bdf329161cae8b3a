import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import {
  fileHandleSchema,
  type FileHandle,
  type ListedFile,
} from "../../../../shared/protocol/app/documents.ts";
import { inOrder } from "../in-order.ts";
import { readJsonFile, writeJsonFile } from "../json-file.ts";
import type { FileHandles } from "./file-handles.ts";
import { referenceOf } from "./file-reference.ts";
import { isInside } from "./inside.ts";

const MAX_RECENT = 20;

const recentSchema = z.array(
  z.strictObject({
    handle: fileHandleSchema,
    path: z.string().max(4096).startsWith("/"),
    time: z.number().min(0),
  }),
);

type Recent = z.infer<typeof recentSchema>[number];

/** The files that were opened or saved last, over all starts. */
export interface RecentFiles {
  list(): Promise<readonly ListedFile[]>;
  note(handle: FileHandle, path: string): Promise<void>;
  forget(handle: FileHandle): Promise<void>;
}

export interface RecentFilesContext {
  readonly stateFolder: string;
  readonly handles: FileHandles;
  /** Only files below it are named; null: all. */
  readonly folder: string | null;
}

export function createRecentFiles(
  { stateFolder, handles, folder }: RecentFilesContext,
  onChange: () => void,
): RecentFiles {
  const file = join(stateFolder, "recent.json");
  const alone = inOrder();
  // Another program of ours may have written since: read again each time.
  const read = async (): Promise<readonly Recent[]> =>
    (await readJsonFile(file, recentSchema)) ?? [];

  return {
    async list() {
      const all = await alone(read);
      const shown = all.filter(({ path }) => folder === null || isInside(folder, path));
      return Promise.all(
        shown.map(async ({ handle, path, time }) => ({
          ...referenceOf(handles.adopt(handle, path), path),
          time,
          missing: await stat(path).then(
            (stats) => !stats.isFile(),
            () => true,
          ),
        })),
      );
    },
    async note(handle, path) {
      await alone(async () => {
        const others = (await read()).filter((recent) => recent.path !== path);
        const noted = [{ handle, path, time: Date.now() }, ...others].slice(0, MAX_RECENT);
        await writeJsonFile(file, noted);
      });
      onChange();
    },
    async forget(handle) {
      const path = handles.pathOf(handle);
      await alone(async () => {
        await writeJsonFile(
          file,
          (await read()).filter((recent) => recent.path !== path),
        );
      });
      onChange();
    },
  };
}

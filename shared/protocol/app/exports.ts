import { z } from "zod";
import { MAX_FILE_BYTES } from "../../topology/limits.ts";

/** More files than the largest document gives. */
const MAX_FILES = 20_000;

/** One file to save, by its way below the folder that is chosen: `/` between, no other path. */
const savedFileSchema = z.strictObject({
  path: z.string().min(1).max(1024),
  content: z.string().max(2 * MAX_FILE_BYTES),
  /** How bytes are written as `content`: text as it is, anything else in base64. */
  encoding: z.enum(["utf8", "base64"]),
  /** Permission bits that its consumer checks; absent: as the user's new files have them. */
  mode: z.int().min(0).max(0o777).optional(),
});

/** Files that were made of a document, to be saved for others. */
export const exportsToSaveSchema = z.strictObject({
  files: z.array(savedFileSchema).min(1).max(MAX_FILES).readonly(),
  /** In a browser, the way below the folder of `serve`; a window asks with the system's dialog. */
  folder: z.string().max(1024),
  /** In a browser: what is there already may be replaced. A window asks by itself. */
  replace: z.boolean(),
});

export type ExportsToSave = z.infer<typeof exportsToSaveSchema>;

/** Where they are now. */
export interface SavedExports {
  /** Of the first one. */
  readonly name: string;
  readonly count: number;
  /** In words, for reading only. */
  readonly folder: string;
}

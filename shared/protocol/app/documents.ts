import { z } from "zod";
import { MAX_FILE_BYTES } from "../../topology/limits.ts";

/** Names a file without saying where it is: the backend gave it out and knows the path. */
export const fileHandleSchema = z.string().regex(/^[0-9a-zA-Z_-]{1,64}$/u);

export type FileHandle = z.infer<typeof fileHandleSchema>;

/** The content of a topology file; its size in bytes is checked again when it is parsed. */
export const fileTextSchema = z.string().max(MAX_FILE_BYTES);

/** A name that a user types for a new file; the backend adds `.macvlan.json` where it is missing. */
export const fileNameSchema = z.string().min(1).max(255);

/** A file as the UI may show it. */
export interface FileReference {
  readonly handle: FileHandle;
  /** Without its folder. */
  readonly name: string;
  /** The folder in words (`~/lab`), for reading only. */
  readonly folder: string;
}

export interface ListedFile extends FileReference {
  /** Milliseconds since 1970 of the last change (or of the last opening, for recent ones). */
  readonly time: number;
  /** It was there once and is not any more. */
  readonly missing: boolean;
}

/** What a file holds, and which state of it that is. */
export interface FileContent {
  readonly file: FileReference;
  readonly text: string;
  /** Hash of the bytes: a write that names another one would overwrite somebody's work. */
  readonly version: string;
  /** The document stood in a picture, which stays as it is: what is shown has no file yet. */
  readonly picture: boolean;
}

export interface SavedFile {
  readonly file: FileReference;
  readonly version: string;
}

/** Work that was never saved, found at start. */
export interface Recoverable {
  /** Of the autosave, not of the document. */
  readonly id: string;
  readonly documentName: string;
  /** Where it was opened from; null: it was new. */
  readonly file: FileReference | null;
  readonly time: number;
  readonly text: string;
  /** The version of the file that it was based on; null: it was new. */
  readonly baseVersion: string | null;
}

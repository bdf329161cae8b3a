import { createStore, type StoreApi } from "zustand/vanilla";
import type { FileReference, Recoverable } from "../../shared/protocol/app/documents.ts";
import type { ParseIssue } from "../../shared/topology/parse-issue.ts";

/** A file that could not be read as a topology, with the text that the issues point into. */
export interface BrokenFile {
  readonly file: FileReference | null;
  readonly name: string;
  readonly text: string;
  readonly issues: readonly ParseIssue[];
}

/** Where the document of this window comes from and goes to. */
export interface FileState {
  /** Null: it has none yet. */
  readonly file: FileReference | null;
  /** Hash of what is on disk as we know it; null: nothing is. */
  readonly version: string | null;
  /** What another program has made of it meanwhile; null: nothing. `version` null: deleted. */
  readonly foreign: { readonly version: string | null; readonly back?: "export" } | null;
  readonly broken: BrokenFile | null;
  /** The slot of this window's unsaved work. */
  readonly autosave: string;
  /** Counts what was asked to be shown: only the latest wish is fulfilled. */
  readonly wish: number;
  /** Brought back after a crash: unsaved, though nothing was edited since. */
  readonly recovered: boolean;
  /** Unsaved work of earlier starts that can be had back. */
  readonly recoverable: readonly Recoverable[];
  /** What happens when it was decided what becomes of unsaved work; null: nobody asks. */
  readonly leaving: (() => void) | null;
  /** What happens once the document was saved under a new name. */
  readonly afterSave: (() => void) | null;
}

export type FileStore = StoreApi<FileState>;

export function createFileStore(autosave: string, recoverable: readonly Recoverable[]): FileStore {
  return createStore<FileState>()(() => ({
    file: null,
    version: null,
    foreign: null,
    broken: null,
    autosave,
    wish: 0,
    recovered: false,
    recoverable,
    leaving: null,
    afterSave: null,
  }));
}

import { realpathSync, unwatchFile, watch, watchFile, type FSWatcher } from "node:fs";
import { basename, dirname } from "node:path";
import type { FileHandle } from "../../../../shared/protocol/app/documents.ts";
import type { Emit } from "../event-hub.ts";
import { currentVersion } from "./read-bytes.ts";

/** Programs write in several steps: look when they have finished. */
const SETTLE_MILLISECONDS = 120;

/** File systems and replaced folders that tell nothing are looked at this often. */
const POLL_MILLISECONDS = 3000;

/** Tells windows when another program, or another window, has changed a file that they show. */
export interface WatchedFiles {
  /** From now on this window shows this version of this file, and no other file. */
  show(window: string, handle: FileHandle, path: string, version: string): void;
  closeWindow(window: string): void;
  close(): void;
}

interface Watched {
  readonly path: string;
  /** What each window knows of the file. */
  readonly known: Map<string, string | null>;
  readonly stop: () => void;
}

export function createWatchedFiles(emit: Emit): WatchedFiles {
  const files = new Map<FileHandle, Watched>();

  async function look(handle: FileHandle): Promise<void> {
    const file = files.get(handle);
    if (!file) {
      return;
    }
    const before = new Map(file.known);
    const version = await currentVersion(file.path);
    before.forEach((known, window) => {
      // What a window has saved while we read is newer than what we have read.
      if (known !== version && file.known.get(window) === known) {
        file.known.set(window, version);
        emit({ type: "fileChanged", handle, version }, window);
      }
    });
  }

  function watchedAt(handle: FileHandle, path: string): Watched {
    const stop = watchPath(path, () => void look(handle));
    const file = { path, known: new Map<string, string | null>(), stop };
    files.set(handle, file);
    return file;
  }

  function forget(window: string, except?: FileHandle): void {
    for (const [handle, file] of files) {
      if (handle !== except && file.known.delete(window) && file.known.size === 0) {
        file.stop();
        files.delete(handle);
      }
    }
  }

  return {
    show(window, handle, path, version) {
      forget(window, handle);
      (files.get(handle) ?? watchedAt(handle, path)).known.set(window, version);
    },
    closeWindow: (window) => {
      forget(window);
    },
    close() {
      files.forEach(({ stop }) => {
        stop();
      });
      files.clear();
    },
  };
}

/** Calls back a moment after something happened to a file, or to another that took its name. */
function watchPath(path: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE_MILLISECONDS);
  };
  const watcher = watchFolder(path, settle);
  watchFile(path, { interval: POLL_MILLISECONDS, persistent: false }, settle);
  return () => {
    clearTimeout(timer);
    watcher?.close();
    unwatchFile(path, settle);
  };
}

/**
 * Watches the folder: a watch on the file itself stays with the old one when it is replaced.
 *
 * @returns undefined where the system has no watches left; polling goes on
 */
function watchFolder(path: string, onChange: () => void): FSWatcher | undefined {
  try {
    const real = realpathSync(path);
    const watcher = watch(dirname(real), { persistent: false }, (_, name) => {
      if (name === null || name === basename(real)) {
        onChange();
      }
    });
    watcher.on("error", () => {
      watcher.close();
    });
    return watcher;
  } catch {
    return undefined;
  }
}

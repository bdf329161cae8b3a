import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import type { FileHandle } from "../../../../shared/protocol/app/documents.ts";

/** Which handle stands for which path: pages name files by handles only, and cannot make one up. */
export interface FileHandles {
  /** The same path has the same handle for as long as the program runs. */
  handleOf(path: string): FileHandle;
  pathOf(handle: FileHandle): string | undefined;
  /** Brings back a handle of an earlier start; an earlier one of this start stays in force. */
  adopt(handle: FileHandle, path: string): FileHandle;
}

export function createFileHandles(): FileHandles {
  const paths = new Map<FileHandle, string>();
  const handles = new Map<string, FileHandle>();

  function remember(handle: FileHandle, path: string): FileHandle {
    const absolute = resolve(path);
    const known = handles.get(absolute);
    if (known !== undefined || paths.has(handle)) {
      return known ?? remember(newHandle(), path);
    }
    handles.set(absolute, handle);
    paths.set(handle, absolute);
    return handle;
  }

  return {
    handleOf: (path) => remember(newHandle(), path),
    pathOf: (handle) => paths.get(handle),
    adopt: remember,
  };
}

function newHandle(): FileHandle {
  return randomBytes(16).toString("base64url");
}

import { message } from "../../../../shared/messages/message.ts";
import type { AppHandlers, CallFailure } from "../../../../shared/protocol/app/contract.ts";
import type { FileHandle, FileReference } from "../../../../shared/protocol/app/documents.ts";
import { ok, type Result } from "../../../../shared/result.ts";
import type { AppBackendOptions } from "../app-options.ts";
import { failed } from "../failures.ts";
import type { Autosaves } from "./autosaves.ts";
import { cannotWrite, unknownHandle } from "./document-failures.ts";
import type { DocumentFiles } from "./document-files.ts";
import type { FileHandles } from "./file-handles.ts";
import { referenceOf } from "./file-reference.ts";
import { listFiles, listFolders } from "./list-files.ts";
import type { RecentFiles } from "./recent-files.ts";
import { chooseNewPath } from "./save-as.ts";
import type { WatchedFiles } from "./watched-files.ts";

type Calls = Extract<keyof AppHandlers, `documents.${string}`>;

/** What these handlers work with. */
export interface DocumentContext {
  readonly options: AppBackendOptions;
  readonly handles: FileHandles;
  readonly files: DocumentFiles;
  readonly watched: WatchedFiles;
  readonly recent: RecentFiles;
  readonly autosaves: Autosaves;
}

/** The calls about files. */
export function documentHandlers(context: DocumentContext): Pick<AppHandlers, Calls> {
  return { ...choosing(context), ...readingAndWriting(context), ...keepingUnsaved(context) };
}

type Choosing = `documents.${"pick" | "list" | "folders" | "recent" | "forget"}`;

function choosing({ options, handles, recent }: DocumentContext): Pick<AppHandlers, Choosing> {
  return {
    async "documents.pick"(_, window) {
      const path = await options.dialogs?.pick(window);
      if (path === undefined) {
        return failed("notHere", message("ui.backend.noDialogs"));
      }
      return ok(path === null ? null : referenceOf(handles.handleOf(path), path));
    },
    async "documents.list"() {
      if (options.folder === null) {
        return failed("notHere", message("ui.backend.noFolder"));
      }
      const found = await listFiles(options.folder);
      return ok(
        found.map(({ path, time }) => ({
          ...referenceOf(handles.handleOf(path), path),
          time,
          missing: false,
        })),
      );
    },
    async "documents.folders"() {
      return options.folder === null
        ? failed("notHere", message("ui.backend.noFolder"))
        : ok(await listFolders(options.folder));
    },
    async "documents.recent"() {
      return ok(await recent.list());
    },
    async "documents.forget"({ handle }) {
      await recent.forget(handle);
      return ok(null);
    },
  };
}

/** A file that a window shows, or that was a picture, of which it shows what was inside. */
interface ShownFile {
  readonly file: FileReference;
  readonly version: string;
  readonly picture?: boolean;
}

type ReadingAndWriting = "documents.read" | "documents.write" | "documents.saveAs";

function readingAndWriting(context: DocumentContext): Pick<AppHandlers, ReadingAndWriting> {
  const { options, handles, files } = context;

  /** The window shows this now, and the user will look for it among the recent ones. */
  async function shows<Value extends ShownFile>(
    window: string,
    answer: Result<Value, CallFailure>,
  ): Promise<Result<Value, CallFailure>> {
    const path = answer.ok ? handles.pathOf(answer.value.file.handle) : undefined;
    if (answer.ok && path !== undefined) {
      const { file, version, picture = false } = answer.value;
      if (picture) {
        context.watched.closeWindow(window);
      } else {
        context.watched.show(window, file.handle, path, version);
      }
      await noteRecent(context.recent, file.handle, path);
    }
    return answer;
  }

  return {
    async "documents.read"({ handle }, window) {
      return shows(window, await files.read(handle));
    },
    async "documents.write"({ handle, text, expected }, window) {
      return shows(window, await files.write(handle, text, expected));
    },
    async "documents.saveAs"({ name, text, replace }, window) {
      const chosen = await chooseNewPath(options, window, { name, replace });
      if (!chosen.ok || chosen.value === null) {
        return chosen.ok ? ok(null) : chosen;
      }
      return shows(window, await files.write(handles.handleOf(chosen.value), text, null));
    },
  };
}

async function noteRecent(recent: RecentFiles, handle: FileHandle, path: string): Promise<void> {
  await recent.note(handle, path).catch((error: unknown) => {
    // The file itself was read or saved, and that is what was asked.
    console.error("recent files:", error);
  });
}

type KeepingUnsaved = "documents.autosave" | "documents.discard";

function keepingUnsaved(context: DocumentContext): Pick<AppHandlers, KeepingUnsaved> {
  const { autosaves, handles, options } = context;
  return {
    async "documents.autosave"({ handle, ...autosave }, window) {
      const path = handle === null ? null : handles.pathOf(handle);
      if (path === undefined) {
        return unknownHandle();
      }
      try {
        await autosaves.keep({ ...autosave, path, window });
        return ok(null);
      } catch (error) {
        return cannotWrite(`${options.stateFolder}/autosave`, error);
      }
    },
    async "documents.discard"({ id }) {
      await autosaves.discard(id);
      return ok(null);
    },
  };
}

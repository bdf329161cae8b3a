import type { AppEvent, AppHandlers, CallFailure } from "../../../shared/protocol/app/contract.ts";
import type { Settings } from "../../../shared/protocol/app/settings.ts";
import type { FileHandle } from "../../../shared/protocol/app/documents.ts";
import type { Result } from "../../../shared/result.ts";
import type { AppBackendOptions } from "./app-options.ts";
import { dispatch } from "./dispatch.ts";
import { createAutosaves } from "./documents/autosaves.ts";
import { createDocumentFiles } from "./documents/document-files.ts";
import { documentHandlers } from "./documents/document-handlers.ts";
import { createFileHandles } from "./documents/file-handles.ts";
import { createRecentFiles } from "./documents/recent-files.ts";
import { createWatchedFiles } from "./documents/watched-files.ts";
import { createEventHub } from "./event-hub.ts";
import { exportHandlers } from "./exports/export-handlers.ts";
import { pictureHandlers } from "./exports/picture-handlers.ts";
import { machineHandlers } from "./machine/machine-handlers.ts";
import { createSettingsFile } from "./settings/settings-file.ts";
import { startHandlers } from "./start/start-handlers.ts";

/** What stands behind the app's windows or tabs; they name themselves, each call says which. */
export interface AppBackend {
  dispatch(name: string, input: unknown, window: string): Promise<Result<unknown, CallFailure>>;
  /**
   * Calls back with every event for a window until the returned function is called.
   *
   * What happens between two connections of a window is kept for the next one.
   */
  listen(window: string, onEvent: (event: AppEvent) => void): () => void;
  /** Says something to a window: an action of the native menu, a file to open. */
  tell(window: string, event: AppEvent): void;
  /** The name under which pages know a file. */
  handleFor(path: string): FileHandle;
  settings(): Promise<Settings>;
  /** The window is gone for good; unsaved work that it did not discard stays recoverable. */
  closeWindow(window: string): void;
  /** Ends everything that runs; a change that nobody has kept is taken back. */
  close(): void;
}

export function createAppBackend(options: AppBackendOptions): AppBackend {
  const { stateFolder, folder } = options;
  const hub = createEventHub((isListening) => {
    machine.listening(isListening);
  });
  const handles = createFileHandles();
  const watched = createWatchedFiles(hub.emit);
  const recent = createRecentFiles({ stateFolder, handles, folder }, () => {
    hub.emit({ type: "recent" });
  });
  const isAlive = (window: string): boolean => hub.isListening(window);
  const autosaves = createAutosaves({ stateFolder, handles, folder, isAlive });
  const files = createDocumentFiles(handles, recent, folder);
  const settings = createSettingsFile(options.configFolder);
  const machine = machineHandlers((event) => {
    hub.emit(event);
  }, options.helper);
  const handlers: AppHandlers = {
    ...machine.handlers,
    ...startHandlers({ options, handles, autosaves, settings, hub }),
    ...documentHandlers({ options, handles, files, watched, recent, autosaves }),
    ...exportHandlers(options),
    ...pictureHandlers(),
  };
  return {
    dispatch: (name, input, window) => dispatch(handlers, name, input, window),
    listen: (window, onEvent) => hub.listen(window, onEvent),
    tell: (window, event) => {
      hub.emit(event, window);
    },
    handleFor: (path) => handles.handleOf(path),
    settings: () => settings.read(),
    closeWindow(window) {
      machine.closeWindow(window);
      watched.closeWindow(window);
      hub.close(window);
    },
    close() {
      machine.close();
      watched.close();
    },
  };
}

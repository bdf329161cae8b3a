import type { BrowserWindow, WebContents } from "electron";
import type { FileHandle } from "../../shared/protocol/app/documents.ts";

/** A window with what its close button and a second start need to know of it. */
export interface OpenWindow {
  /** Names it to the backend; a page that is loaded again keeps the name. */
  readonly name: string;
  readonly browserWindow: BrowserWindow;
  /** The file that it shows; null: a new document, or the start screen. */
  file: FileHandle | null;
  title: string;
  unsaved: boolean;
  /** Where its unsaved work is kept; null: nowhere. */
  autosave: string | null;
  /** Ends the events to its page; null: nobody listens there yet. */
  stopListening: (() => void) | null;
  /** Somebody answered "save" when it was to be closed. */
  closesWhenSaved: boolean;
}

/** All windows that are open, the one used last at the end. */
export interface OpenWindows {
  all(): readonly OpenWindow[];
  named(name: string): OpenWindow | undefined;
  /** Undefined: the contents of something else. */
  showing(contents: WebContents): OpenWindow | undefined;
  add(window: OpenWindow): void;
}

export function createOpenWindows(): OpenWindows {
  let windows: readonly OpenWindow[] = [];
  const without = (window: OpenWindow): readonly OpenWindow[] =>
    windows.filter((other) => other !== window);
  return {
    all: () => windows,
    named: (name) => windows.find((window) => window.name === name),
    showing: (contents) =>
      windows.find(({ browserWindow }) => browserWindow.webContents === contents),
    add(window) {
      windows = [...windows, window];
      window.browserWindow.on("focus", () => {
        windows = [...without(window), window];
      });
      window.browserWindow.on("closed", () => {
        windows = without(window);
      });
    },
  };
}

/** Brings a window before all others. */
export function bringForward({ browserWindow }: OpenWindow): void {
  if (browserWindow.isMinimized()) {
    browserWindow.restore();
  }
  browserWindow.show();
  browserWindow.focus();
}

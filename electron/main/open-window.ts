import { randomUUID } from "node:crypto";
import { askBeforeClosing } from "./closing.ts";
import { watchForCrash } from "./crash.ts";
import { makeWindow } from "./make-window.ts";
import type { OpenWindow } from "./open-windows.ts";
import { APP_PAGE } from "./page-file.ts";
import type { Program } from "./running.ts";

/** Opens one more window, for a file or with the start screen. */
export function openWindow(program: Program, path: string | null): void {
  const { windows, backend, looks, placeFile } = program;
  const others = windows.all().map(({ browserWindow }) => browserWindow);
  const window: OpenWindow = {
    name: randomUUID(),
    browserWindow: program.takeSpare() ?? makeWindow(placeFile, others),
    file: path === null ? null : backend.handleFor(path),
    title: "",
    unsaved: false,
    autosave: null,
    stopListening: null,
    closesWhenSaved: false,
  };
  windows.add(window);
  followPage(program, window);
  askBeforeClosing(window, {
    say: looks.say,
    run: ({ name }, action) => {
      backend.tell(name, { type: "action", action });
    },
    forget: async ({ name, autosave }) => {
      if (autosave !== null) {
        await backend.dispatch("documents.discard", { id: autosave }, name);
      }
    },
  });
}

/** Ends what a page had running as soon as it is gone: died, closed, or loaded again. */
function followPage({ backend, looks }: Program, window: OpenWindow): void {
  const { browserWindow } = window;
  const endPage = (): void => {
    window.stopListening?.();
    window.stopListening = null;
    backend.closeWindow(window.name);
  };
  watchForCrash(window, looks.say, endPage);
  browserWindow.on("closed", endPage);
  browserWindow.webContents.on("did-navigate", (_, url) => {
    // Chromium asks nobody before a page makes itself `about:blank`.
    if (url !== APP_PAGE) {
      void browserWindow.loadURL(APP_PAGE);
    }
  });
  browserWindow.webContents.on("did-start-navigation", (_, __, isSameDocument, isMainFrame) => {
    if (isMainFrame && !isSameDocument && window.stopListening) {
      endPage();
    }
  });
}

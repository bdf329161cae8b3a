import { app, BrowserWindow } from "electron";
import type { MenuActionId } from "../../shared/protocol/app/action-ids.ts";
import type { WindowKeeper } from "../backend/app/app-options.ts";
import { createAppBackend } from "../backend/app/app-backend.ts";
import { userFolders } from "../backend/app/user-folders.ts";
import type { Answering } from "./calls.ts";
import { closeIfSaved, watchQuitting } from "./closing.ts";
import { nativeDialogs } from "./dialogs.ts";
import { editNatively } from "./edit-commands.ts";
import { createNativeLooks } from "./native-looks.ts";
import { noticeCall } from "./notice-calls.ts";
import { showFileIn } from "./open-files.ts";
import { openWindow } from "./open-window.ts";
import { createOpenWindows, type OpenWindows } from "./open-windows.ts";
import type { Program } from "./running.ts";

/**
 * Starts what stands behind the windows, and sets the menu.
 *
 * @param placeFile where the place of the last window is kept
 * @param first a window that is there already, for what is opened first
 */
export async function startProgram(
  placeFile: string,
  first: BrowserWindow,
): Promise<Program & Answering> {
  watchQuitting();
  const folders = userFolders(process.env);
  const systemLanguage = app.getLocale();
  const windows = createOpenWindows();
  const looks = createNativeLooks(systemLanguage);
  const backend = createAppBackend({
    ...folders,
    door: "window",
    version: app.getVersion(),
    folder: null,
    systemLanguage,
    dialogs: nativeDialogs(windows, looks.say),
    windows: windowKeeper(windows, (path) => {
      openWindow(program, path);
    }),
  });
  let spare: BrowserWindow | undefined = first;
  const program: Program = {
    windows,
    backend,
    looks,
    placeFile,
    takeSpare() {
      const window = spare?.isDestroyed() ? undefined : spare;
      spare = undefined;
      return window;
    },
  };
  looks.follow(await backend.settings());
  looks.showMenu({
    run: (action) => {
      void runInFocus(program, action);
    },
    newWindow: () => {
      openWindow(program, null);
    },
  });
  app.on("will-quit", () => {
    backend.close();
  });
  return {
    ...program,
    notice: (window, call) => noticeCall(window, call, looks.follow),
    drop: (window, path) => {
      showFileIn(program, path, window);
    },
  };
}

function windowKeeper(windows: OpenWindows, create: (path: string | null) => void): WindowKeeper {
  return {
    // Told by handle when a page starts, see notice-calls.ts: it may start again with another file.
    firstFile: () => null,
    create,
    setState(name, { title, unsaved }) {
      const window = windows.named(name);
      if (window) {
        window.title = title;
        window.unsaved = unsaved;
        window.browserWindow.setTitle(unsaved ? `• ${title}` : title);
        closeIfSaved(window);
      }
    },
  };
}

/** Runs an action in the window that has the focus. */
async function runInFocus({ windows, backend }: Program, action: MenuActionId): Promise<void> {
  const focused = BrowserWindow.getFocusedWindow();
  const open = windows.all();
  const window = open.find(({ browserWindow }) => browserWindow === focused) ?? open.at(-1);
  if (window && !(await editNatively(window.browserWindow.webContents, action))) {
    backend.tell(window.name, { type: "action", action });
  }
}

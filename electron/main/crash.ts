import { message } from "../../shared/messages/message.ts";
import { ask, type Question, type Say } from "./ask.ts";
import type { OpenWindow } from "./open-windows.ts";
import { APP_PAGE } from "./page-file.ts";

type AfterCrash = "reload" | "close";

const CRASHED: Question<AfterCrash> = {
  title: message("ui.window.crash.title"),
  detail: message("ui.window.crash.detail"),
  answers: [
    ["reload", message("ui.window.crash.reload")],
    ["close", message("ui.window.crash.close")],
  ],
  otherwise: "close",
};

const HANGS: Question<"wait" | "reload"> = {
  title: message("ui.window.hang.title"),
  detail: message("ui.window.hang.detail"),
  answers: [
    ["wait", message("ui.window.hang.wait")],
    ["reload", message("ui.window.crash.reload")],
  ],
  otherwise: "wait",
};

/**
 * Offers to begin again when a window's page has died or hangs.
 *
 * @param onEnd everything that the page had running is ended at once, without asking
 */
export function watchForCrash(window: OpenWindow, say: Say, onEnd: () => void): void {
  const { browserWindow } = window;
  const { webContents } = browserWindow;
  let isReloading = false;

  const reload = (): void => {
    window.unsaved = false;
    isReloading = false;
    void browserWindow.loadURL(APP_PAGE);
  };

  webContents.on("render-process-gone", (_, { reason }) => {
    if (reason === "clean-exit") {
      return;
    }
    onEnd();
    if (isReloading) {
      reload();
      return;
    }
    void ask(browserWindow, say, CRASHED).then((answer) => {
      if (answer === "reload") {
        reload();
      } else {
        // The unsaved work stays where it is kept, and is offered at the next start.
        browserWindow.destroy();
      }
    });
  });
  browserWindow.on("unresponsive", () => {
    void ask(browserWindow, say, HANGS).then((answer) => {
      if (answer === "reload") {
        isReloading = true;
        webContents.forcefullyCrashRenderer();
      }
    });
  });
}

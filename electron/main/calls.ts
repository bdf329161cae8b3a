import { isAbsolute } from "node:path";
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from "electron";
import { CHANNEL } from "../../shared/protocol/app/window-bridge.ts";
import type { AppBackend } from "../backend/app/app-backend.ts";
import type { OpenWindow, OpenWindows } from "./open-windows.ts";
import { isTrustedSender } from "./trusted-sender.ts";

type CallResult = Awaited<ReturnType<AppBackend["dispatch"]>>;

/** One call of a page, and how it was answered. */
export interface AnsweredCall {
  readonly name: string;
  readonly input: unknown;
  readonly result: CallResult;
}

/** Who answers calls: the windows that may ask, the backend, and what the program does beside it. */
export interface Answering {
  readonly windows: OpenWindows;
  readonly backend: AppBackend;
  /** Sees every call after it was answered, and gives what the page is told. */
  readonly notice: (window: OpenWindow, call: AnsweredCall) => CallResult;
  /** A file was dropped onto a window. */
  readonly drop: (window: OpenWindow, path: string) => void;
}

/**
 * Carries calls and events between pages and backend: the only place that hears pages.
 *
 * @param started a page may call before that, and waits
 */
export function carryCalls(started: Promise<Answering>): void {
  ipcMain.handle(CHANNEL.call, async (event, name: unknown, input: unknown) => {
    const { windows, backend, notice } = await started;
    const window = senderOf(windows, event);
    if (!window || typeof name !== "string") {
      console.error(`a call was refused that came from ${event.senderFrame?.url ?? "nowhere"}`);
      throw new Error("refused");
    }
    const result = await backend.dispatch(name, input, window.name);
    return notice(window, { name, input, result });
  });
  ipcMain.on(CHANNEL.drop, (event, path: unknown) => {
    void started.then(({ windows, drop }) => {
      const window = senderOf(windows, event);
      if (window && typeof path === "string" && isAbsolute(path) && path.endsWith(".json")) {
        drop(window, path);
      }
    });
  });
  ipcMain.on(CHANNEL.listen, (event) => {
    void started.then(({ windows, backend }) => {
      const window = senderOf(windows, event);
      if (window) {
        window.stopListening ??= backend.listen(window.name, (told) => {
          event.sender.send(CHANNEL.event, told);
        });
      }
    });
  });
}

function senderOf(
  windows: OpenWindows,
  { sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent,
): OpenWindow | undefined {
  return isTrustedSender(senderFrame) ? windows.showing(sender) : undefined;
}

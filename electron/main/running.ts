import type { BrowserWindow } from "electron";
import type { AppBackend } from "../backend/app/app-backend.ts";
import type { NativeLooks } from "./native-looks.ts";
import type { OpenWindows } from "./open-windows.ts";

/** The running program: its windows, and what stands behind them. */
export interface Program {
  readonly windows: OpenWindows;
  readonly backend: AppBackend;
  readonly looks: NativeLooks;
  /** Where the place of the last window is kept. */
  readonly placeFile: string;
  /** A window that is open and shows nothing in particular yet; undefined: there is none any more. */
  takeSpare(): BrowserWindow | undefined;
}

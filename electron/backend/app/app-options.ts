import type { OpenHelperOptions } from "../helper-session/open-helper.ts";

/** The system's own file dialogs; only a window has them. Both answer with a path or null. */
export interface NativeDialogs {
  pick(window: string): Promise<string | null>;
  saveAs(window: string, name: string): Promise<string | null>;
}

/** What a window's title and its close button need to know. */
export interface WindowState {
  readonly title: string;
  readonly unsaved: boolean;
}

/** What the program around the backend gives it. */
export interface AppBackendOptions {
  readonly door: "window" | "browser";
  readonly version: string;
  /** Absolute; the only folder that a browser opens from and saves to. Null: anywhere. */
  readonly folder: string | null;
  /** Of this user and this program, for example `~/.config/macvlan-designer`. */
  readonly configFolder: string;
  /** The same below `~/.local/state`. */
  readonly stateFolder: string;
  /** BCP 47. */
  readonly systemLanguage: string;
  /** Absent: the page has its own. */
  readonly dialogs?: NativeDialogs;
  readonly windows: WindowKeeper;
  /** How changes ask for the password; absent: as this process can. */
  readonly helper?: OpenHelperOptions;
}

/** Who keeps the windows or tabs. */
export interface WindowKeeper {
  /** Path of the file that a window opens first; null: none. */
  firstFile(window: string): string | null;
  /** Opens a further window; absent: there are none to open. */
  readonly create?: (path: string | null) => void;
  readonly setState?: (window: string, state: WindowState) => void;
}

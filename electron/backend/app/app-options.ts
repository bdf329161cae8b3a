import type { OpenHelperOptions } from "../helper-session/open-helper.ts";

/** Files that would be replaced. */
export interface ExistingFiles {
  readonly count: number;
  /** Of the first one. */
  readonly name: string;
  /** In words. */
  readonly folder: string;
}

/** The system's own file dialogs; only a window has them. Where a path is asked for, null: dismissed. */
export interface NativeDialogs {
  pick(window: string): Promise<string | null>;
  saveAs(window: string, name: string): Promise<string | null>;
  /** Where one file goes that is no topology; asks by itself before one is replaced. */
  saveExport(window: string, name: string): Promise<string | null>;
  /** Which folder several files go to. */
  pickFolder(window: string): Promise<string | null>;
  /** Whether files that are there already may be replaced. */
  mayReplace(window: string, existing: ExistingFiles): Promise<boolean>;
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

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
  /** Path of the file that a window opens first. */
  openFirst(window: string): string | null;
  /** Absent: there are no windows to open. */
  readonly onNewWindow?: (path: string | null) => void;
  readonly onWindowState?: (window: string, state: WindowState) => void;
}

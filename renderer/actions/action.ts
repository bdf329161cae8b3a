import type { Message } from "../../shared/messages/message.ts";
import type { App } from "../store/app.ts";

/** Where an action stands in menus and in the command palette. */
export type ActionGroup = "file" | "edit" | "add" | "view" | "reach" | "machine" | "help";

/**
 * Something a person can do: buttons, shortcuts, native and context menus and the command palette
 * all run the same one.
 */
export interface Action {
  /** `edit.undo`; stable: menus and tests name it. */
  readonly id: string;
  readonly group: ActionGroup;
  /** May depend on the state: "Undo: set mv0 to VEPA". */
  label(app: App): Message;
  /** `Ctrl+Shift+P`, `Delete`, `M`; several where there are synonyms. */
  readonly shortcuts?: readonly string[];
  /** Absent: always. */
  isEnabled?(app: App): boolean;
  run(app: App): void | Promise<void>;
}

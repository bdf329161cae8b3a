import "./menu.css";
import type { ReactNode } from "react";
import { Kbd } from "./kbd.tsx";

/** One line of a menu. */
export interface MenuCommand {
  readonly type?: "command";
  /** Stable, for tests and keys. */
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** A tick before it; undefined: it is not one that can be on. */
  readonly checked?: boolean;
  run(): void;
}

/** Lines of a menu, between which there may be rules, titles and further menus. */
export type MenuEntry =
  | MenuCommand
  | { readonly type: "rule"; readonly id: string }
  | { readonly type: "title"; readonly id: string; readonly label: string }
  | {
      readonly type: "submenu";
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly items: readonly MenuEntry[];
    };

/** What stands in a line, whichever menu it is in. */
export function MenuLine({ entry }: { readonly entry: MenuCommand }): ReactNode {
  return (
    <>
      <span className="menu-icon">{entry.checked === true ? "✓" : entry.icon}</span>
      <span className="menu-label">{entry.label}</span>
      {entry.shortcut !== undefined && <Kbd keys={entry.shortcut} />}
    </>
  );
}

import { ChevronRight } from "lucide-react";
import type { ContextMenu, DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { MenuLine, type MenuCommand, type MenuEntry } from "./menu-item.tsx";

/** Radix's parts of a menu: those of one below a button, or of one at the pointer. */
type MenuParts = Pick<
  typeof DropdownMenu | typeof ContextMenu,
  "CheckboxItem" | "Item" | "Label" | "Portal" | "Separator" | "Sub" | "SubContent" | "SubTrigger"
>;

interface MenuEntriesProps {
  readonly parts: MenuParts;
  readonly entries: readonly MenuEntry[];
}

/** What is in a menu. */
export function MenuEntries({ parts, entries }: MenuEntriesProps): ReactNode {
  return entries.map((entry) => <Entry key={entry.id} parts={parts} entry={entry} />);
}

interface EntryProps {
  readonly parts: MenuParts;
  readonly entry: MenuEntry;
}

function Entry({ parts, entry }: EntryProps): ReactNode {
  switch (entry.type) {
    case "rule":
      return <parts.Separator className="menu-rule" />;
    case "title":
      return <parts.Label className="menu-title">{entry.label}</parts.Label>;
    case "submenu":
      return (
        <parts.Sub>
          <parts.SubTrigger className="menu-item">
            <span className="menu-icon">{entry.icon}</span>
            <span className="menu-label">{entry.label}</span>
            <ChevronRight size={14} />
          </parts.SubTrigger>
          <parts.Portal>
            <parts.SubContent className="menu" sideOffset={4} collisionPadding={8}>
              <MenuEntries parts={parts} entries={entry.items} />
            </parts.SubContent>
          </parts.Portal>
        </parts.Sub>
      );
    default:
      return <Command parts={parts} entry={entry} />;
  }
}

interface CommandProps {
  readonly parts: MenuParts;
  readonly entry: MenuCommand;
}

function Command({ parts, entry }: CommandProps): ReactNode {
  const line = <MenuLine entry={entry} />;
  const shared = {
    className: classNames("menu-item", entry.danger === true && "menu-item-danger"),
    disabled: entry.disabled === true,
    onSelect: () => {
      entry.run();
    },
  };
  return entry.checked === undefined ? (
    <parts.Item {...shared}>{line}</parts.Item>
  ) : (
    <parts.CheckboxItem {...shared} checked={entry.checked}>
      {line}
    </parts.CheckboxItem>
  );
}

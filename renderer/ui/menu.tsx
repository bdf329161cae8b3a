import { ChevronRight } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { MenuLine, type MenuCommand, type MenuEntry } from "./menu-item.tsx";

interface MenuProps {
  readonly entries: readonly MenuEntry[];
  readonly align?: "start" | "center" | "end";
  readonly side?: "top" | "right" | "bottom" | "left";
  /** The button that opens it. */
  readonly children: ReactNode;
}

/** A menu below a button. */
export function Menu({
  entries,
  align = "start",
  side = "bottom",
  children,
}: MenuProps): ReactNode {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="menu"
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
        >
          <Entries entries={entries} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Entries({ entries }: { readonly entries: readonly MenuEntry[] }): ReactNode {
  return entries.map((entry) => <Entry key={entry.id} entry={entry} />);
}

function Entry({ entry }: { readonly entry: MenuEntry }): ReactNode {
  switch (entry.type) {
    case "rule":
      return <Radix.Separator className="menu-rule" />;
    case "title":
      return <Radix.Label className="menu-title">{entry.label}</Radix.Label>;
    case "submenu":
      return (
        <Radix.Sub>
          <Radix.SubTrigger className="menu-item">
            <span className="menu-icon">{entry.icon}</span>
            <span className="menu-label">{entry.label}</span>
            <ChevronRight size={14} />
          </Radix.SubTrigger>
          <Radix.Portal>
            <Radix.SubContent className="menu" sideOffset={4} collisionPadding={8}>
              <Entries entries={entry.items} />
            </Radix.SubContent>
          </Radix.Portal>
        </Radix.Sub>
      );
    default:
      return <Command entry={entry} />;
  }
}

function Command({ entry }: { readonly entry: MenuCommand }): ReactNode {
  const line = <MenuLine entry={entry} />;
  const shared = {
    className: classNames("menu-item", entry.danger === true && "menu-item-danger"),
    disabled: entry.disabled === true,
    onSelect: () => {
      entry.run();
    },
  };
  return entry.checked === undefined ? (
    <Radix.Item {...shared}>{line}</Radix.Item>
  ) : (
    <Radix.CheckboxItem {...shared} checked={entry.checked}>
      {line}
    </Radix.CheckboxItem>
  );
}

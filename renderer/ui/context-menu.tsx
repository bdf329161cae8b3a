import { ChevronRight } from "lucide-react";
import { ContextMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { MenuLine, type MenuCommand, type MenuEntry } from "./menu-item.tsx";

interface ContextMenuProps {
  readonly entries: readonly MenuEntry[];
  /** Called before it opens, e.g. to select what is under the pointer. */
  readonly onOpen?: () => void;
  /** What is right-clicked: one element that takes a ref and handlers. */
  readonly children: ReactNode;
}

/** A menu at the pointer; the keyboard's menu key and Shift+F10 open it as well. */
export function ContextMenu({ entries, onOpen, children }: ContextMenuProps): ReactNode {
  return (
    <Radix.Root
      modal={false}
      onOpenChange={(open) => {
        if (open) {
          onOpen?.();
        }
      }}
    >
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="menu" collisionPadding={8}>
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

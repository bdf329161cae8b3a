import { ContextMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { MenuEntries } from "./menu-entries.tsx";
import type { MenuEntry } from "./menu-item.tsx";

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
          <MenuEntries parts={Radix} entries={entries} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

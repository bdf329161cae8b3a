import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { MenuEntries } from "./menu-entries.tsx";
import type { MenuEntry } from "./menu-item.tsx";

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
          <MenuEntries parts={Radix} entries={entries} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

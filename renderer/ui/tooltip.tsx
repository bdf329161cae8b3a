import "./tooltip.css";
import { Tooltip as Radix } from "radix-ui";
import { useState, type ReactNode } from "react";
import { Kbd } from "./kbd.tsx";

export const TooltipProvider = Radix.Provider;

interface TooltipProps {
  readonly content: ReactNode;
  readonly shortcut?: string | undefined;
  readonly side?: "top" | "right" | "bottom" | "left" | undefined;
  /** One element that takes a ref and handlers. */
  readonly children: ReactNode;
}

/** Names what is hovered or focused, and its shortcut. */
export function Tooltip({ content, shortcut, side, children }: TooltipProps): ReactNode {
  // It would lie over the place where its element is dropped, and take the drop.
  const [isDragged, setDragged] = useState(false);
  return (
    <Radix.Root>
      <Radix.Trigger
        asChild
        onDragStart={() => {
          setDragged(true);
        }}
        onDragEnd={() => {
          setDragged(false);
        }}
      >
        {children}
      </Radix.Trigger>
      {!isDragged && (
        <Radix.Portal>
          <Radix.Content
            className="tooltip"
            side={side ?? "bottom"}
            sideOffset={6}
            collisionPadding={8}
          >
            {content}
            {shortcut !== undefined && <Kbd keys={shortcut} />}
          </Radix.Content>
        </Radix.Portal>
      )}
    </Radix.Root>
  );
}

import "./popover.css";
import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";

interface PopoverProps {
  /** Its name for screen readers. */
  readonly label: string;
  readonly content: ReactNode;
  readonly side?: "top" | "right" | "bottom" | "left";
  readonly align?: "start" | "center" | "end";
  /** Given with `onOpenChange` where the owner decides. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** The button that opens it. */
  readonly children: ReactNode;
}

/** Something more, beside the button that it belongs to. */
export function Popover(props: PopoverProps): ReactNode {
  const { open, onOpenChange } = props;
  return (
    <Radix.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <Radix.Trigger asChild>{props.children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="popover"
          aria-label={props.label}
          side={props.side ?? "bottom"}
          align={props.align ?? "start"}
          sideOffset={4}
          collisionPadding={8}
        >
          {props.content}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

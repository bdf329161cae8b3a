import "./icon-button.css";
import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Tooltip } from "./tooltip.tsx";

interface IconButtonProps extends Omit<ButtonProps, "icon" | "aria-label" | "children"> {
  /** What it does: its name for a screen reader and its tooltip. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly side?: "top" | "right" | "bottom" | "left";
  readonly children: ReactNode;
}

/** A square button of an icon alone, which says its name when hovered. */
export function IconButton({
  label,
  shortcut,
  side,
  variant = "ghost",
  className,
  children,
  ...rest
}: IconButtonProps): ReactNode {
  return (
    <Tooltip content={label} shortcut={shortcut} side={side}>
      <Button
        {...rest}
        variant={variant}
        aria-label={label}
        className={classNames("icon-button", className)}
      >
        {children}
      </Button>
    </Tooltip>
  );
}

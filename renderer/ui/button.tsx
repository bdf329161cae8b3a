import "./button.css";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

type ButtonVariant = "primary" | "outline" | "ghost" | "danger";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly variant?: ButtonVariant;
  readonly size?: "normal" | "small";
  /** Before the words. */
  readonly icon?: ReactNode;
}

/** A verb to press. One `primary` per view; `danger` for what cannot be taken back easily. */
export function Button({
  variant = "outline",
  size = "normal",
  icon,
  className,
  children,
  ...rest
}: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      className={classNames("button", `button-${variant}`, `button-${size}`, className)}
    >
      {icon}
      {children}
    </button>
  );
}

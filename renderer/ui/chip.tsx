import "./chip.css";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface ChipProps {
  readonly tone?: "good" | "warn" | "bad" | "accent" | "plain";
  /** Smaller, for a count beside a word. */
  readonly count?: boolean;
  readonly icon?: ReactNode;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A short word or count with its tone. */
export function Chip({ tone = "plain", count, icon, title, children }: ChipProps): ReactNode {
  return (
    <span
      className={classNames("chip", `chip-${tone}`, count === true && "chip-count")}
      title={title}
    >
      {icon}
      {children}
    </span>
  );
}

import "./state-mark.css";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** What a mark can say of a pair. */
export type MarkState = "reachable" | "one-way" | "blocked" | "disagree" | "none";

const SIGNS: Readonly<Record<MarkState, ReactNode>> = {
  reachable: <path d="M3.2 8.4l3 3 6.2-6.6" />,
  "one-way": <path d="M2.5 8h10.4M9.4 4.4L13 8l-3.6 3.6" />,
  blocked: <path d="M4 4l8 8M12 4l-8 8" />,
  disagree: <path d="M3.5 6h9M3.5 10h9M10.5 3l-5 10" />,
  none: <path d="M5 8h6" />,
};

interface StateMarkProps {
  readonly state: MarkState;
  /** What it says to a screen reader and when hovered; absent: the words stand beside it. */
  readonly title?: string;
  /** Probed for real: a small dot. */
  readonly measured?: boolean;
  readonly size?: number;
}

/** ✓, →, ✕ or ≠ in its colour: the one sign for reachability everywhere. */
export function StateMark({ state, title, measured, size = 14 }: StateMarkProps): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames("state-mark", `state-${state}`)}
      {...(title === undefined ? { "aria-hidden": true } : { role: "img" })}
    >
      {title !== undefined && <title>{title}</title>}
      {SIGNS[state]}
      {measured === true && <circle cx="14" cy="2.4" r="1.6" fill="currentColor" stroke="none" />}
    </svg>
  );
}

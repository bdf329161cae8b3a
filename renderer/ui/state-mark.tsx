import "./state-mark.css";
import type { ReactNode } from "react";
import { REACH_SIGNS } from "../../shared/diagram/glyphs/reach-signs.ts";
import { classNames } from "./class-names.ts";

/** What a mark can say of a pair. */
export type MarkState = "reachable" | "one-way" | "blocked" | "disagree" | "none";

const SIGNS: Readonly<Record<MarkState, string>> = {
  ...REACH_SIGNS,
  disagree: "M3.5 6h9M3.5 10h9M10.5 3l-5 10",
  none: "M5 8h6",
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
      <path d={SIGNS[state]} />
      {measured === true && <circle cx="14" cy="2.4" r="1.6" fill="currentColor" stroke="none" />}
    </svg>
  );
}

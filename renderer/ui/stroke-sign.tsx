import type { ReactNode } from "react";

interface StrokeSignProps {
  readonly size: number;
  /** Width of the line, of 16 units. */
  readonly stroke: number;
  readonly className: string | undefined;
  /** Paths on 16 by 16 units. */
  readonly children: ReactNode;
}

/** A sign of lines in the colour of its text; what it means is said beside it. */
export function StrokeSign({ size, stroke, className, children }: StrokeSignProps): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
      aria-hidden
    >
      {children}
    </svg>
  );
}

import type { ReactNode } from "react";
import type { MacvlanMode } from "../../shared/topology/nodes/macvlan.ts";
import { StrokeSign } from "./stroke-sign.tsx";

const GLYPHS: Readonly<Record<MacvlanMode, ReactNode>> = {
  private: (
    <>
      <circle cx="4" cy="8" r="2.2" />
      <circle cx="12" cy="8" r="2.2" />
      <path d="M8 3.5v9" />
    </>
  ),
  vepa: <path d="M4.5 3v6a3.5 3.5 0 0 0 7 0V3.6M9.3 5.6l2.2-2.2 2.2 2.2" />,
  bridge: (
    <>
      <circle cx="4" cy="8" r="2.2" />
      <circle cx="12" cy="8" r="2.2" />
      <path d="M6.2 8h3.6" />
    </>
  ),
  passthru: <path d="M8 2.5v10.6M5 10.4l3 3 3-3M2.8 3v10M13.2 3v10" />,
  source: <path d="M2.5 3.5h11L9.5 8v5l-3-1.5V8z" />,
};

interface ModeGlyphProps {
  readonly mode: MacvlanMode;
  readonly size?: number;
  readonly className?: string;
}

/** A mode's sign: what it lets through, in one stroke. Takes the colour of its text. */
export function ModeGlyph({ mode, size = 16, className }: ModeGlyphProps): ReactNode {
  return (
    <StrokeSign size={size} stroke={1.6} className={className}>
      {GLYPHS[mode]}
    </StrokeSign>
  );
}

import type { ReactNode } from "react";
import { MODE_GLYPHS } from "../../shared/diagram/glyphs/mode-glyphs.ts";
import type { MacvlanMode } from "../../shared/topology/nodes/macvlan.ts";
import { StrokeSign } from "./stroke-sign.tsx";

interface ModeGlyphProps {
  readonly mode: MacvlanMode;
  readonly size?: number;
  readonly className?: string;
}

/** A mode's sign: what it lets through, in one stroke. Takes the colour of its text. */
export function ModeGlyph({ mode, size = 16, className }: ModeGlyphProps): ReactNode {
  return (
    <StrokeSign size={size} stroke={1.6} className={className}>
      <path d={MODE_GLYPHS[mode]} />
    </StrokeSign>
  );
}

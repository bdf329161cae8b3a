import type { ReactNode } from "react";
import { NODE_GLYPHS, type NodeGlyphName } from "../../shared/diagram/glyphs/node-glyphs.ts";
import { StrokeSign } from "./stroke-sign.tsx";

/** What has a sign of its own in the palette, on the canvas and in lists. */
export type NodeIconName = NodeGlyphName;

interface NodeIconProps {
  readonly icon: NodeIconName;
  readonly size?: number;
  readonly className?: string;
}

/** The sign of a kind of node; takes the colour of its text. */
export function NodeIcon({ icon, size = 16, className }: NodeIconProps): ReactNode {
  const { d, dash } = NODE_GLYPHS[icon];
  return (
    <StrokeSign size={size} stroke={1.5} className={className}>
      <path d={d} {...(dash ? { strokeDasharray: dash.join(" ") } : {})} />
    </StrokeSign>
  );
}

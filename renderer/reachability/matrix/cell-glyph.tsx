import type { ReactNode } from "react";
import type { CellSign } from "./cell-look.ts";

/** Strokes in a box of 12: drawn, because fonts have these signs in all sizes and none. */
const STROKES: Readonly<Record<CellSign, string>> = {
  self: "M4 6h4",
  reaches: "M2.5 6.4l2.4 2.4 4.6-5.2",
  oneWay: "M1.8 6h8M7 3.2L9.8 6 7 8.8",
  blocked: "M3 3l6 6M9 3l-6 6",
  local: "M9.3 4.1A4 4 0 1 0 10 6M9.7 1.9v2.4H7.3",
  race: "M4.2 4.3a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.2M6 9.4v.1",
  frames: "M2 4.4h8M7.8 2.2L10 4.4M10 7.8H2M4.2 10L2 7.8",
  unicastOnly: "M2 6h8M7.8 3.8L10 6 7.8 8.2",
  broadcastOnly: "M6 6v.1M3.6 3.6a3.4 3.4 0 0 0 0 4.8M8.4 3.6a3.4 3.4 0 0 1 0 4.8",
  nothing: "M6 2.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6M3.4 8.6l5.2-5.2",
};

/** The sign of a cell; its colour comes from whoever holds it. */
export function CellGlyph({ sign }: { readonly sign: CellSign }): ReactNode {
  return (
    <svg className="matrix-glyph" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={STROKES[sign]} />
    </svg>
  );
}

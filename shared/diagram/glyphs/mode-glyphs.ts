import type { MacvlanMode } from "../../topology/nodes/macvlan.ts";
import { circle } from "./strokes.ts";

const PAIR = `${circle(4, 8, 2.2)}${circle(12, 8, 2.2)}`;

/** A mode's sign: what it lets through, in strokes; path data in a square of 16. */
export const MODE_GLYPHS: Readonly<Record<MacvlanMode, string>> = {
  private: `${PAIR}M8 3.5v9`,
  vepa: "M4.5 3v6c0 1.93 1.57 3.5 3.5 3.5c1.93 0 3.5-1.57 3.5-3.5V3.6M9.3 5.6l2.2-2.2l2.2 2.2",
  bridge: `${PAIR}M6.2 8h3.6`,
  passthru: "M8 2.5v10.6M5 10.4l3 3l3-3M2.8 3v10M13.2 3v10",
  source: "M2.5 3.5h11L9.5 8v5l-3-1.5V8z",
};

import type { Face } from "./text/measure.ts";

/** The faces of a picture: one family in few sizes, as on the screen. */
export const FACES = {
  title: { size: 18, bold: true },
  name: { size: 13, bold: true },
  line: { size: 12, bold: false },
  small: { size: 11, bold: false },
  mode: { size: 11.5, bold: true },
  tag: { size: 12, bold: true },
} as const satisfies Readonly<Record<string, Face>>;

/** A card of the host's or of the LAN's, pixels: name at the top, lines below it. */
export const CARD_TEXT = { pad: 12, glyph: 16, gap: 8, first: 30, line: 16, bottom: 10 } as const;

/** A child: its mode's bar at the left, its name, and below that its lines. */
export const CHILD_TEXT = { pad: 14, end: 10, gap: 10, first: 25, line: 15, bottom: 8 } as const;

/** A mode's sign and the room to its word. */
export const MODE_SIGN = { glyph: 14, gap: 4 } as const;

/** A word in a frame: room at each side, and height. */
export const WORD = { side: 5, height: 16, size: 10.5 } as const;

/** Words of a line: height, and room at their end. */
export const TAG = { height: 22, side: 10 } as const;

/** A card does not become wider for its text than this. */
export const WIDEST = { card: 320, child: 260, note: 300 } as const;

/** Lines of a note before the rest is left out. */
export const NOTE_TEXT = { pad: 14, line: 17, top: 10, lines: 24 } as const;

/** A socket of a switch and the room to the next. */
export const PORT = { width: 16, height: 12, apart: 21 } as const;

import type { PixelSize } from "./png-of.ts";

/** The smallest and the largest scale that a person zooms to. */
export const SCALE_LIMITS = { least: 0.05, most: 8 } as const;

/** One step of zooming. */
const STEP = 1.25;

/** At which scale all of a picture is in sight; a small one is not made larger than it is. */
export function scaleToFit({ width, height }: PixelSize, room: PixelSize): number {
  const scale = Math.min(1, room.width / width, room.height / height);
  return within(Number.isFinite(scale) ? scale : 1);
}

/** A scale some steps further in, or out where they are negative; it stops at 100 % on its way. */
export function scaleAfter(scale: number, steps: number): number {
  const next = within(scale * STEP ** steps);
  const passesWhole = (scale < 1 && next > 1) || (scale > 1 && next < 1);
  return passesWhole ? 1 : next;
}

function within(scale: number): number {
  return Math.min(Math.max(scale, SCALE_LIMITS.least), SCALE_LIMITS.most);
}

import type { Box, Point } from "../../../shared/diagram/scene/scene.ts";
import type { Guide } from "../canvas-store.ts";

/** A place that is aligned with others, and the lines that show it. */
export interface Aligned {
  readonly place: Point;
  readonly guides: readonly Guide[];
}

/** Moves a dragged box by up to `reach` pixels so that an edge or its middle is in line with another's. */
export function align(box: Box, others: readonly Box[], reach: number): Aligned {
  const x = nearest(columns(box), others, columns, reach);
  const y = nearest(rows(box), others, rows, reach);
  const place = { x: box.x + (x?.shift ?? 0), y: box.y + (y?.shift ?? 0) };
  const placed = { ...box, ...place };
  const guides: Guide[] = [];
  if (x) {
    const ends = [placed.y, placed.y + placed.height, x.other.y, x.other.y + x.other.height];
    guides.push({ axis: "x", at: x.line, from: Math.min(...ends), to: Math.max(...ends) });
  }
  if (y) {
    const ends = [placed.x, placed.x + placed.width, y.other.x, y.other.x + y.other.width];
    guides.push({ axis: "y", at: y.line, from: Math.min(...ends), to: Math.max(...ends) });
  }
  return { place, guides };
}

interface Match {
  readonly shift: number;
  readonly line: number;
  readonly other: Box;
}

function nearest(
  mine: readonly number[],
  others: readonly Box[],
  linesOf: (box: Box) => readonly number[],
  reach: number,
): Match | undefined {
  let best: Match | undefined;
  for (const other of others) {
    linesOf(other).forEach((line, at) => {
      const shift = line - (mine[at] ?? line);
      if (Math.abs(shift) <= reach && (!best || Math.abs(shift) < Math.abs(best.shift))) {
        best = { shift, line, other };
      }
    });
  }
  return best;
}

/** Left, middle, right. */
function columns({ x, width }: Box): readonly number[] {
  return [x, x + width / 2, x + width];
}

/** Top, middle, bottom. */
function rows({ y, height }: Box): readonly number[] {
  return [y, y + height / 2, y + height];
}

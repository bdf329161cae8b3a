import type { Box, Point, Size } from "./scene.ts";
import { FRAME } from "./sizes.ts";

export function boxAt(at: Point, { width, height }: Size): Box {
  return { x: at.x, y: at.y, width, height };
}

/** The smallest box around all; of none an empty one at the origin. */
export function around(boxes: Iterable<Box>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left === Infinity
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The frame of a host around everything that runs on it. */
export function frameAround(boxes: Iterable<Box>): Box {
  const inner = around(boxes);
  return {
    x: inner.x - FRAME.side,
    y: inner.y - FRAME.header,
    width: Math.max(inner.width + 2 * FRAME.side, FRAME.minWidth),
    height: inner.height + FRAME.header + FRAME.side,
  };
}

/** Whether two boxes have an area in common when one of them is blown up by a margin. */
export function overlap(one: Box, other: Box, margin = 0): boolean {
  return (
    one.x < other.x + other.width + margin &&
    other.x < one.x + one.width + margin &&
    one.y < other.y + other.height + margin &&
    other.y < one.y + one.height + margin
  );
}

export function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

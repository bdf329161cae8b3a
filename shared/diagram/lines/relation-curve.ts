import type { Box, Point } from "../scene/scene.ts";
import { pathData, type LineStep } from "./path-data.ts";

/** A relation's line: where it runs, also as SVG path data, its middle, and where it begins and ends. */
export interface Curve {
  readonly steps: readonly LineStep[];
  readonly d: string;
  /** Here stands the cross of a blocked one, and below it the tag. */
  readonly middle: Point;
  readonly start: Point;
  readonly end: Point;
  /** Direction in which it arrives, degrees; 0: to the right, 90: downwards. */
  readonly angle: number;
}

/** How far a line that hangs below two boxes hangs at least. */
const SAG = 28;
/** How much further the next line of an end hangs, by itself and with words on it. */
const LANE = 8;
const LANE_WITH_WORDS = 24;
/** Boxes further apart than this, one below the other, are joined from bottom to top. */
const APART = 28;
/** Lines leave beside the middle, where the wires do; the first, which is the shortest, outermost. */
const BESIDE = 24;
const OUTERMOST = 18;

/** The line of a relation: hanging below both ends, or from the upper one down to the lower one. */
export function relationCurve(from: Box, to: Box, lane = 0, hasWords = false): Curve {
  const isApart = from.y + from.height + APART <= to.y || to.y + to.height + APART <= from.y;
  const sag = SAG + lane * (hasWords ? LANE_WITH_WORDS : LANE);
  return isApart ? upright(from, to, lane) : hanging(from, to, lane, sag);
}

function hanging(from: Box, to: Box, lane: number, sag: number): Curve {
  const side = centreX(from) <= centreX(to) ? 1 : -1;
  const start = { x: beside(from, side, lane), y: from.y + from.height };
  const end = { x: beside(to, -side, lane), y: to.y + to.height };
  const width = Math.abs(end.x - start.x);
  const y = Math.max(start.y, end.y) + sag + Math.min(70, width * 0.06);
  const middle = { x: (start.x + end.x) / 2, y };
  const bend = Math.min(36, width / 4) * side;
  const steps: readonly LineStep[] = [
    { to: "move", ...start },
    { to: "curve", first: { x: start.x, y: y - 4 }, second: { x: middle.x - bend, y }, ...middle },
    { to: "curve", first: { x: middle.x + bend, y }, second: { x: end.x, y: y - 2 }, ...end },
  ];
  return {
    steps,
    d: pathData(steps),
    middle,
    start,
    end,
    angle: -90,
  };
}

/** Between two boxes one below the other, whichever is the upper one. */
function upright(from: Box, to: Box, lane: number): Curve {
  const isDown = from.y < to.y;
  const side = centreX(from) <= centreX(to) ? 1 : -1;
  const start = { x: beside(from, side, lane), y: isDown ? from.y + from.height : from.y };
  const end = { x: beside(to, -side, lane), y: isDown ? to.y : to.y + to.height };
  const reach = Math.max(20, Math.abs(end.y - start.y) / 2) * (isDown ? 1 : -1);
  const steps: readonly LineStep[] = [
    { to: "move", ...start },
    {
      to: "curve",
      first: { x: start.x, y: start.y + reach },
      second: { x: end.x, y: end.y - reach },
      ...end,
    },
  ];
  return {
    steps,
    d: pathData(steps),
    middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
    start,
    end,
    angle: isDown ? 90 : -90,
  };
}

function centreX({ x, width }: Box): number {
  return x + width / 2;
}

/** Beside the middle of a box, within its width; lanes keep lines of one box apart. */
function beside(box: Box, side: number, lane: number): number {
  const room = Math.max(0, box.width / 2 - 10);
  return centreX(box) + side * Math.min(BESIDE + Math.max(0, OUTERMOST - lane * 6), room);
}

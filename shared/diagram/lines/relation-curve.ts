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

/** How far a line that hangs below two boxes hangs at least, by itself and with words on it. */
const SAG = 28;
const SAG_WITH_WORDS = 40;
/** How much further the next line of an end hangs, by itself and with words on it. */
const LANE = 8;
const LANE_WITH_WORDS = 28;
/** Longer lines hang somewhat further, so that lines of several hosts do not run into each other. */
const SLACK = { share: 0.04, most: 16 } as const;
/** Where a line that hangs turns; a Bézier curve with this reach is nearly a quarter of a circle. */
const CORNER = 36;
const QUARTER = 0.5523;
/** Boxes further apart than this, one below the other, are joined from bottom to top. */
const APART = 28;
/** Lines leave beside the middle, where the wires do; the first, which is the shortest, outermost. */
const OUTERMOST = 42;
const LANES_APART = 12;

/** The line of a relation: hanging below both ends, or from the upper one down to the lower one. */
export function relationCurve(from: Box, to: Box, lane = 0, hasWords = false): Curve {
  const isApart = from.y + from.height + APART <= to.y || to.y + to.height + APART <= from.y;
  const sag = hasWords ? SAG_WITH_WORDS + lane * LANE_WITH_WORDS : SAG + lane * LANE;
  return isApart ? upright(from, to, lane) : hanging(from, to, lane, sag);
}

/** Down from one end, across and up to the other: lines in different lanes never cross. */
function hanging(from: Box, to: Box, lane: number, sag: number): Curve {
  const side = centreX(from) <= centreX(to) ? 1 : -1;
  const start = { x: beside(from, side, lane), y: from.y + from.height };
  const end = { x: beside(to, -side, lane), y: to.y + to.height };
  const width = end.x - start.x;
  const slack = Math.min(SLACK.most, Math.abs(width) * SLACK.share);
  const y = Math.max(start.y, end.y) + sag + slack;
  const middle = { x: (start.x + end.x) / 2, y };
  const radius = Math.min(CORNER, sag, Math.abs(width) / 2);
  const turn = radius * Math.sign(width);
  const reach = { x: turn * (1 - QUARTER), y: y - radius * (1 - QUARTER) };
  const steps: readonly LineStep[] = [
    { to: "move", ...start },
    { to: "line", x: start.x, y: y - radius },
    {
      to: "curve",
      first: { x: start.x, y: reach.y },
      second: { x: start.x + reach.x, y },
      x: start.x + turn,
      y,
    },
    { to: "line", ...middle },
    { to: "line", x: end.x - turn, y },
    {
      to: "curve",
      first: { x: end.x - reach.x, y },
      second: { x: end.x, y: reach.y },
      x: end.x,
      y: y - radius,
    },
    { to: "line", ...end },
  ];
  return { steps, d: pathData(steps), middle, start, end, angle: -90 };
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
  return centreX(box) + side * Math.min(OUTERMOST - lane * LANES_APART, room);
}

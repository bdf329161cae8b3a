import type { Box, Edge, Point, Wire } from "../scene/scene.ts";
import { slotPoint } from "../scene/slots.ts";
import { pathData, type LineStep } from "./path-data.ts";

/** A wire's line, also as SVG path data, and where its label stands. */
export interface WirePath {
  readonly steps: readonly LineStep[];
  readonly d: string;
  readonly label: Point;
}

/** Which edges of two boxes a wire joins, and where on them. */
export type WireEnds = Pick<
  Wire,
  "edge" | "slot" | "slots" | "fromEdge" | "fromSlot" | "fromSlots"
>;

const NORMALS: Readonly<Record<Edge, Point>> = {
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** Ends are moved by half of this to make a line straight: cards stand on a grid, middles need not. */
const ALMOST = 8;

/** A bend is not tighter than this many pixels. */
const LEAST_REACH = 14;

/** The line of a wire between two boxes: straight out of each edge, and a curve between. */
export function wirePath(from: Box, to: Box, ends: WireEnds): WirePath {
  const start = slotPoint(from, ends.fromEdge, ends.fromSlot, ends.fromSlots);
  const end = slotPoint(to, ends.edge, ends.slot, ends.slots);
  const label = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  if (isStraight(start, end, ends)) {
    const shared = NORMALS[ends.edge].x === 0 ? { x: label.x } : { y: label.y };
    return line(
      [
        { to: "move", ...start, ...shared },
        { to: "line", ...end, ...shared },
      ],
      label,
    );
  }
  const out = bent(start, end, ends.fromEdge);
  const back = bent(end, start, ends.edge);
  return line(
    [
      { to: "move", ...start },
      { to: "curve", first: out, second: back, ...end },
    ],
    label,
  );
}

function line(steps: readonly LineStep[], label: Point): WirePath {
  return { steps, d: pathData(steps), label };
}

function isStraight(start: Point, end: Point, { fromEdge, edge }: WireEnds): boolean {
  const isUpright = NORMALS[fromEdge].x === 0 && NORMALS[edge].x === 0;
  const isAcross = NORMALS[fromEdge].y === 0 && NORMALS[edge].y === 0;
  return (
    (isUpright && Math.abs(start.x - end.x) <= ALMOST) ||
    (isAcross && Math.abs(start.y - end.y) <= ALMOST)
  );
}

/** Half of the way to the other end, at a right angle to the edge. */
function bent(point: Point, other: Point, edge: Edge): Point {
  const normal = NORMALS[edge];
  const way = normal.x === 0 ? Math.abs(other.y - point.y) : Math.abs(other.x - point.x);
  const reach = Math.max(LEAST_REACH, way / 2);
  return { x: point.x + normal.x * reach, y: point.y + normal.y * reach };
}

import type { ReachState } from "../../reachability/relations/relation.ts";
import { REACH_SIGNS } from "../glyphs/reach-signs.ts";
import type { Curve } from "../lines/relation-curve.ts";
import type { Point } from "../scene/scene.ts";
import type { Ink, Look, Shape } from "./drawing.ts";
import { glyphAt, lineOf, rectAt } from "./shapes.ts";

interface Tone {
  readonly ink: Ink;
  readonly soft: Ink;
  readonly dash?: readonly number[];
}

/** Colour is never the only sign of a state: lines are dashed their own way. */
export const TONES: Readonly<Record<ReachState, Tone>> = {
  reachable: { ink: "good", soft: "good-soft" },
  "one-way": { ink: "warn", soft: "warn-soft", dash: [12, 6] },
  blocked: { ink: "bad", soft: "bad-soft", dash: [4, 5] },
};

/** The line of a relation with what stands at its ends. */
export function lineShapes(
  state: ReachState,
  { steps, start, end, angle }: Curve,
): readonly Shape[] {
  const { ink, dash } = TONES[state];
  const look: Look = { stroke: ink, strokeWidth: 2.2, ...(dash ? { dash } : {}) };
  return [
    lineOf(steps, { stroke: "panel", strokeWidth: 6 }),
    lineOf(steps, look),
    ...(state === "one-way" ? [arrow(end, angle, ink)] : [start, end].map((at) => dot(at, ink))),
  ];
}

function dot({ x, y }: Point, ink: Ink): Shape {
  return rectAt({ x: x - 3.5, y: y - 3.5, width: 7, height: 7 }, 3.5, {
    fill: ink,
    stroke: "card",
    strokeWidth: 1.5,
  });
}

/** A head at the end of a line that arrives there upwards (-90°) or downwards (90°). */
function arrow({ x, y }: Point, angle: number, ink: Ink): Shape {
  const back = angle < 0 ? 9 : -9;
  return lineOf(
    [
      { to: "move", x: x - 5.5, y: y + back },
      { to: "line", x, y },
      { to: "line", x: x + 5.5, y: y + back },
    ],
    { stroke: ink, strokeWidth: 2.4 },
  );
}

/** How thick the strokes of a sign are, for 16 pixels. */
export const SIGN_WEIGHT = 2.4;

/** The sign of a state on a line. */
export function signAt(at: Point, state: ReachState): readonly Shape[] {
  const { ink, soft } = TONES[state];
  const { x, y } = at;
  return [
    rectAt({ x: x - 8, y: y - 8, width: 16, height: 16 }, 8, {
      fill: soft,
      stroke: ink,
      strokeWidth: 1.2,
    }),
    glyphAt({ x: x - 5, y: y - 5 }, { d: REACH_SIGNS[state] }, 10, ink, SIGN_WEIGHT),
  ];
}

/** A relation's line with its sign from a point to the right, as the legend shows it. */
export function relationSample(
  state: ReachState,
  { x, y }: Point,
  width: number,
): readonly Shape[] {
  const { ink, dash } = TONES[state];
  const steps = [
    { to: "move" as const, x, y },
    { to: "line" as const, x: x + width, y },
  ];
  return [
    lineOf(steps, { stroke: ink, strokeWidth: 2.2, ...(dash ? { dash } : {}) }),
    ...signAt({ x: x + width / 2, y }, state),
  ];
}

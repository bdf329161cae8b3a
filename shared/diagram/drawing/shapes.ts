import { glyphSteps } from "../glyphs/glyph-steps.ts";
import type { Box, Point } from "../scene/scene.ts";
import type { Ink, Look, PathShape, PathStep, RectShape, Shape, TextShape } from "./drawing.ts";
import { textWidth, type Face } from "./text/measure.ts";

/** One line of text that begins at a point of its baseline, or ends or has its middle there. */
export function textAt(
  at: Point,
  text: string,
  face: Face,
  ink: Ink,
  anchor: TextShape["anchor"] = "start",
): TextShape {
  const { size, bold } = face;
  return { kind: "text", ...at, text, size, bold, anchor, ink, width: textWidth(text, face) };
}

export function rectAt({ x, y, width, height }: Box, radius: number, look: Look): RectShape {
  return { kind: "rect", x, y, width, height, radius, ...look };
}

export function lineOf(steps: readonly PathStep[], look: Look): PathShape {
  return { kind: "path", steps, ...look };
}

/** A sign in strokes, its upper left corner at a point. */
export function glyphAt(
  at: Point,
  { d, dash }: { readonly d: string; readonly dash?: readonly number[] },
  size: number,
  stroke: Ink,
  weight = 1.5,
): PathShape {
  const look = { stroke, strokeWidth: (weight * size) / 16, ...(dash ? { dash } : {}) };
  return lineOf(glyphSteps(d, at, size), look);
}

/** A shape somewhere else. */
export function moved(shape: Shape, by: Point): Shape {
  return shape.kind === "path"
    ? { ...shape, steps: shape.steps.map((step) => movedStep(step, by)) }
    : { ...shape, ...plus(shape, by) };
}

function movedStep(step: PathStep, by: Point): PathStep {
  switch (step.to) {
    case "close":
      return step;
    case "curve":
      return {
        to: "curve",
        first: plus(step.first, by),
        second: plus(step.second, by),
        ...plus(step, by),
      };
    case "move":
    case "line":
      return { to: step.to, ...plus(step, by) };
  }
}

function plus({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

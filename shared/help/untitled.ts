import type { Drawing, Shape } from "../diagram/drawing/drawing.ts";
import { moved } from "../diagram/drawing/shapes.ts";

/** Between the picture and its edge, as below it. */
const MARGIN = 24;

/** A drawing for a place that has a title already: without its own, and without the room of it. */
export function untitled(drawing: Drawing): Drawing {
  const groups = drawing.groups.filter(({ id }) => id !== "title");
  const top = Math.min(...groups.flatMap(({ shapes }) => shapes.flatMap(heights)));
  const y = MARGIN - Math.floor(top);
  return {
    ...drawing,
    height: drawing.height + y,
    groups: groups.map((group) => ({
      ...group,
      shapes: group.shapes.map((shape) => moved(shape, { x: 0, y })),
    })),
  };
}

function heights(shape: Shape): readonly number[] {
  switch (shape.kind) {
    case "rect":
    case "text":
      return [shape.y];
    case "path":
      return shape.steps.flatMap((step) => (step.to === "close" ? [] : [step.y]));
  }
}

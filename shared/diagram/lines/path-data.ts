import type { Point } from "../scene/scene.ts";

/** A step of a line that stays open, absolute. */
export type LineStep =
  | ({ readonly to: "move" | "line" } & Point)
  | ({ readonly to: "curve"; readonly first: Point; readonly second: Point } & Point);

/** The steps as SVG path data; numbers as they are. */
export function pathData(steps: readonly LineStep[]): string {
  return steps
    .map((step) => {
      switch (step.to) {
        case "move":
          return `M${step.x} ${step.y}`;
        case "line":
          return `L${step.x} ${step.y}`;
        case "curve": {
          const { first, second } = step;
          return `C${first.x} ${first.y} ${second.x} ${second.y} ${step.x} ${step.y}`;
        }
      }
    })
    .join("");
}

/** The point of a line with two ends at a fraction of its steps, and its direction there in radians. */
export function pointOn(
  steps: readonly LineStep[],
  fraction: number,
): Point & { readonly angle: number } {
  const moves = steps.length - 1;
  const place = Math.min(Math.floor(fraction * moves), moves - 1);
  const [from, step] = [steps[place], steps[place + 1]];
  if (!from || !step) {
    return { x: 0, y: 0, angle: 0 };
  }
  const t = fraction * moves - place;
  const [first, second] = step.to === "curve" ? [step.first, step.second] : [from, step];
  const at = (a: number, b: number, c: number, d: number): number =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  const slope = (a: number, b: number, c: number, d: number): number =>
    (1 - t) ** 2 * (b - a) + 2 * (1 - t) * t * (c - b) + t ** 2 * (d - c);
  return {
    x: at(from.x, first.x, second.x, step.x),
    y: at(from.y, first.y, second.y, step.y),
    angle: Math.atan2(
      slope(from.y, first.y, second.y, step.y),
      slope(from.x, first.x, second.x, step.x),
    ),
  };
}

/** So many parts has a line whose points are looked at: no words can stand between two of them. */
const PARTS = 48;

/** Points of a line from end to end. */
export function pointsOn(steps: readonly LineStep[]): readonly Point[] {
  return Array.from({ length: PARTS + 1 }, (_, at) => {
    const { x, y } = pointOn(steps, at / PARTS);
    return { x, y };
  });
}

/** The points of a line from its middle to its ends. */
export function outwards(points: readonly Point[]): readonly Point[] {
  const middle = (points.length - 1) / 2;
  return points
    .map((point, at) => ({ point, far: Math.abs(at - middle) }))
    .sort((a, b) => a.far - b.far)
    .map(({ point }) => point);
}

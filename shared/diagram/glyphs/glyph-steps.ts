import type { PathStep } from "../drawing/drawing.ts";
import type { Point } from "../scene/scene.ts";

const TOKEN = /([a-zA-Z])|(-?(?:\d+\.?\d*|\.\d+))/g;
const ARGUMENTS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, z: 0 };

/**
 * The steps of a glyph whose square of 16 begins at a point and is as wide as told.
 *
 * Of path data it knows the letters MLHVCZ and mlhvcz, each with one set of numbers.
 */
export function glyphSteps(data: string, at: Point, size: number): readonly PathStep[] {
  const scale = size / 16;
  const pen = new Pen();
  const steps: PathStep[] = [];
  let [command, numbers]: [string, number[]] = ["", []];
  const place = ({ x, y }: Point): Point => ({ x: at.x + x * scale, y: at.y + y * scale });
  for (const [, letter, number] of data.matchAll(TOKEN)) {
    command = letter ?? command;
    numbers = letter === undefined ? [...numbers, Number(number)] : [];
    if (numbers.length === ARGUMENTS[command.toLowerCase()]) {
      steps.push(pen.step(command, numbers, place));
    }
  }
  return steps;
}

/** Where the pen is while path data is read, in the glyph's own square. */
class Pen {
  #x = 0;
  #y = 0;
  #start: Point = { x: 0, y: 0 };

  step(command: string, numbers: readonly number[], place: (at: Point) => Point): PathStep {
    const isRelative = command === command.toLowerCase();
    const [ox, oy] = isRelative ? [this.#x, this.#y] : [0, 0];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = numbers;
    switch (command.toLowerCase()) {
      case "z":
        this.#go(this.#start);
        return { to: "close" };
      case "h":
        return { to: "line", ...place(this.#go({ x: ox + a, y: this.#y })) };
      case "v":
        return { to: "line", ...place(this.#go({ x: this.#x, y: oy + a })) };
      case "c":
        return {
          to: "curve",
          first: place({ x: ox + a, y: oy + b }),
          second: place({ x: ox + c, y: oy + d }),
          ...place(this.#go({ x: ox + x, y: oy + y })),
        };
      case "m":
        this.#start = { x: ox + a, y: oy + b };
        return { to: "move", ...place(this.#go(this.#start)) };
      default:
        return { to: "line", ...place(this.#go({ x: ox + a, y: oy + b })) };
    }
  }

  #go(to: Point): Point {
    this.#x = to.x;
    this.#y = to.y;
    return to;
  }
}

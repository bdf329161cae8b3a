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
  const place = ({ x, y }: Point): Point => ({ x: at.x + x * scale, y: at.y + y * scale });
  const known = read.get(data) ?? readSteps(data);
  read.set(data, known);
  return known.map((step) => placed(step, place));
}

/** Glyphs are few and drawn often: each is read once. */
const read = new Map<string, readonly PathStep[]>();

function placed(step: PathStep, place: (at: Point) => Point): PathStep {
  switch (step.to) {
    case "close":
      return step;
    case "curve":
      return {
        to: "curve",
        first: place(step.first),
        second: place(step.second),
        ...place(step),
      };
    case "move":
    case "line":
      return { to: step.to, ...place(step) };
  }
}

function readSteps(data: string): readonly PathStep[] {
  const pen = new Pen();
  const steps: PathStep[] = [];
  let [command, numbers]: [string, number[]] = ["", []];
  for (const [, letter, number] of data.matchAll(TOKEN)) {
    command = letter ?? command;
    numbers = letter === undefined ? [...numbers, Number(number)] : [];
    if (numbers.length === ARGUMENTS[command.toLowerCase()]) {
      steps.push(pen.step(command, numbers));
    }
  }
  return steps;
}

/** Where the pen is while path data is read, in the glyph's own square. */
class Pen {
  #x = 0;
  #y = 0;
  #start: Point = { x: 0, y: 0 };

  step(command: string, numbers: readonly number[]): PathStep {
    const isRelative = command === command.toLowerCase();
    const [ox, oy] = isRelative ? [this.#x, this.#y] : [0, 0];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = numbers;
    switch (command.toLowerCase()) {
      case "z":
        this.#go(this.#start);
        return { to: "close" };
      case "h":
        return { to: "line", ...this.#go({ x: ox + a, y: this.#y }) };
      case "v":
        return { to: "line", ...this.#go({ x: this.#x, y: oy + a }) };
      case "c":
        return {
          to: "curve",
          first: { x: ox + a, y: oy + b },
          second: { x: ox + c, y: oy + d },
          ...this.#go({ x: ox + x, y: oy + y }),
        };
      case "m":
        this.#start = { x: ox + a, y: oy + b };
        return { to: "move", ...this.#go(this.#start) };
      default:
        return { to: "line", ...this.#go({ x: ox + a, y: oy + b }) };
    }
  }

  #go(to: Point): Point {
    this.#x = to.x;
    this.#y = to.y;
    return to;
  }
}

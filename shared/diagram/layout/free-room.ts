import { boxAt, overlap } from "../scene/boxes.ts";
import type { Box, Point, Size } from "../scene/scene.ts";
import { GRID } from "../scene/sizes.ts";

const CELL = 512;
const STEP = 32;
/** So many steps away is looked for room before giving up. */
const RINGS = 12;

/** What is taken of the canvas. */
export class FreeRoom {
  readonly #cells = new Map<string, Box[]>();
  readonly #margin: number;
  #right = -Infinity;

  /** `margin`: room that is left between what was there and what is put beside it, in pixels. */
  constructor(margin = 12) {
    this.#margin = margin;
  }

  take(box: Box): void {
    this.#right = Math.max(this.#right, box.x + box.width);
    for (const key of cellsOf(box, 0)) {
      const list = this.#cells.get(key);
      if (list) {
        list.push(box);
      } else {
        this.#cells.set(key, [box]);
      }
    }
  }

  /**
   * Finds a free place of a size: the first wish that is, else one near the first.
   *
   * Where there is none, right of everything.
   */
  find(size: Size, wishes: readonly Point[], isAllowed: (box: Box) => boolean): Point {
    const { x, y } = wishes[0] ?? { x: 0, y: 0 };
    const near = RING_STEPS.map(([dx, dy]) => ({ x: x + dx * STEP, y: y + dy * STEP }));
    return (
      this.free(size, wishes, isAllowed) ??
      this.free(size, near, isAllowed) ?? {
        x: Math.ceil((this.#right + STEP) / GRID) * GRID,
        y,
      }
    );
  }

  /** The first of some places that is free. */
  free(size: Size, places: readonly Point[], isAllowed: (box: Box) => boolean): Point | undefined {
    return places.find((at) => {
      const box = boxAt(at, size);
      return this.#isFree(box) && isAllowed(box);
    });
  }

  #isFree(box: Box): boolean {
    for (const key of cellsOf(box, this.#margin)) {
      if (this.#cells.get(key)?.some((other) => overlap(other, box, this.#margin))) {
        return false;
      }
    }
    return true;
  }
}

function* cellsOf({ x, y, width, height }: Box, margin: number): Generator<string> {
  const [left, right] = [Math.floor((x - margin) / CELL), Math.floor((x + width + margin) / CELL)];
  const [top, bottom] = [Math.floor((y - margin) / CELL), Math.floor((y + height + margin) / CELL)];
  for (let column = left; column <= right; column += 1) {
    for (let row = top; row <= bottom; row += 1) {
      yield `${column},${row}`;
    }
  }
}

/** Steps away from a place, nearest first; to the right before to the left, down before up. */
const RING_STEPS: readonly (readonly [dx: number, dy: number])[] = ringSteps();

function ringSteps(): readonly (readonly [number, number])[] {
  const side = Array.from({ length: 2 * RINGS + 1 }, (_, at) => at - RINGS);
  return side
    .flatMap((dx) => side.map((dy) => [dx, dy] as const))
    .sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - bx * bx - by * by || bx - ax || by - ay);
}

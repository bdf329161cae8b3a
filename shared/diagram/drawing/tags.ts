import { FreeRoom } from "../layout/free-room.ts";
import { boxAt } from "../scene/boxes.ts";
import type { Box, Item, Point, Size } from "../scene/scene.ts";
import { FACES } from "./measures.ts";
import { textWidth } from "./text/measure.ts";

/** Words are at least so far from a card and from each other. */
const MARGIN = 6;

/** Where words of lines can still stand: beside cards, names of hosts and each other. */
export class TagRoom {
  readonly #room = new FreeRoom(MARGIN);

  constructor(items: readonly Item[], names: ReadonlyMap<string, string>) {
    const insideCards = new Set(items.filter(({ kind }) => kind === "guest").map(({ id }) => id));
    for (const { id, kind, box, inside } of items) {
      if (kind === "host") {
        const width = 46 + Math.min(textWidth(names.get(id) ?? "", FACES.name), box.width - 52);
        this.#room.take({ x: box.x, y: box.y, width, height: 30 });
      } else if (inside === null || !insideCards.has(inside)) {
        this.#room.take(box);
      }
    }
  }

  /** Keeps words off a place. */
  take(box: Box): void {
    this.#room.take(box);
  }

  /** A free place of a size with its middle at the first point where there is one. */
  free(
    size: Size,
    middles: readonly Point[],
    isAllowed: (box: Box) => boolean = () => true,
  ): Box | undefined {
    const at = this.#room.free(size, corners(size, middles), isAllowed);
    return at && boxAt(at, size);
  }
}

function corners({ width, height }: Size, middles: readonly Point[]): readonly Point[] {
  return middles.map(({ x, y }) => ({ x: x - width / 2, y: y - height / 2 }));
}

/** Whether a point lies in a box or not further from it than a margin. */
export function holdsPoint({ x, y, width, height }: Box, at: Point, margin: number): boolean {
  return (
    at.x > x - margin &&
    at.x < x + width + margin &&
    at.y > y - margin &&
    at.y < y + height + margin
  );
}

/** Whether one box lies in another. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

import { FreeRoom } from "../layout/free-room.ts";
import { boxAt } from "../scene/boxes.ts";
import type { Box, Item, Point, Size } from "../scene/scene.ts";
import { FACES } from "./measures.ts";
import { textWidth } from "./text/measure.ts";

/** Where words of lines can still stand: beside cards, names of hosts and each other. */
export class TagRoom {
  readonly #room = new FreeRoom();

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

  /**
   * Takes room for words whose middle is best at the first of some points.
   *
   * Inside a box and off some lines if they can be, which are told by points on them.
   */
  place(size: Size, middles: readonly Point[], asked: Asked = {}): Box {
    const { within, lines = [] } = asked;
    const wishes = middles.map(({ x, y }) => ({ x: x - size.width / 2, y: y - size.height / 2 }));
    const isInside = (box: Box): boolean => within === undefined || contains(within, box);
    const isGood = (box: Box): boolean => isInside(box) && !lines.some((at) => isNear(box, at));
    let box = boxAt({ x: 0, y: 0 }, size);
    for (const isAllowed of [isGood, isInside, () => true]) {
      box = boxAt(this.#room.find(size, wishes, isAllowed), size);
      if (isAllowed(box)) {
        break;
      }
    }
    this.#room.take(box);
    return box;
  }
}

/** What words would like beside their place. */
interface Asked {
  readonly within?: Box | undefined;
  readonly lines?: readonly Point[];
}

/** Words are at least so far from a line that is not theirs. */
const OFF = 5;

function isNear({ x, y, width, height }: Box, at: Point): boolean {
  return at.x > x - OFF && at.x < x + width + OFF && at.y > y - OFF && at.y < y + height + OFF;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

import { FreeRoom } from "../layout/free-room.ts";
import { around } from "../scene/boxes.ts";
import type { Box, Item, Point, Size } from "../scene/scene.ts";
import { FACES } from "./measures.ts";
import { textWidth } from "./text/measure.ts";

/** Where words of lines can still stand: beside cards, names of hosts and each other. */
export class TagRoom {
  readonly #room = new FreeRoom();
  readonly #taken: Box[] = [];

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

  /** Takes room for words of a size whose middle is best at the first of some points. */
  place(size: Size, middles: readonly Point[]): Box {
    const wishes = middles.map(({ x, y }) => ({ x: x - size.width / 2, y: y - size.height / 2 }));
    const box = { ...this.#room.find(size, wishes, () => true), ...size };
    this.#room.take(box);
    this.#taken.push(box);
    return box;
  }

  /** Around all that has been placed. */
  get bounds(): Box | null {
    return this.#taken.length > 0 ? around(this.#taken) : null;
  }
}

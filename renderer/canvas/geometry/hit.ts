import type { Item } from "../../../shared/diagram/scene/scene.ts";
import type { ItemBoxes } from "./item-boxes.ts";
import type { Point } from "../../../shared/diagram/scene/scene.ts";

/** The items under a point, frontmost first. */
export function itemsAt(items: readonly Item[], boxes: ItemBoxes, point: Point): readonly Item[] {
  const hit: Item[] = [];
  for (const item of items) {
    const box = boxes.get(item.id) ?? item.box;
    const isInside =
      point.x >= box.x &&
      point.x <= box.x + box.width &&
      point.y >= box.y &&
      point.y <= box.y + box.height;
    if (isInside) {
      hit.unshift(item);
    }
  }
  return hit;
}

import { useMemo } from "react";
import type { Box, Item } from "../../../shared/diagram/scene/scene.ts";
import type { App } from "../../store/app.ts";
import { canvasOf, useCanvas } from "../canvas-store.ts";
import type { Picture } from "../picture/canvas-node.ts";
import { pictureNow, usePicture } from "../picture/use-picture.ts";
import type { Point } from "../../../shared/diagram/scene/scene.ts";

/** Where items are, by id; absolute canvas pixels. */
export interface ItemBoxes {
  get(id: string): Box | undefined;
}

/** Where everything is on the screen now, also while it is dragged. */
export function useItemBoxes(): ItemBoxes {
  const picture = usePicture();
  const moved = useCanvas((state) => state.moved);
  return useMemo(() => boxesOf(picture, moved), [picture, moved]);
}

/** The same for handlers. */
export function boxesNow(app: App): ItemBoxes {
  return boxesOf(pictureNow(app), canvasOf(app).getState().moved);
}

/** The drawn items, from back to front. */
export function itemsOf(picture: Picture): readonly Item[] {
  return [...picture.items.values()];
}

function boxesOf({ items }: Picture, moved: ReadonlyMap<string, Point> | null): ItemBoxes {
  return {
    get: (id) => {
      const box = items.get(id)?.box;
      const place = moved?.get(id);
      return box && place ? { ...box, ...place } : box;
    },
  };
}

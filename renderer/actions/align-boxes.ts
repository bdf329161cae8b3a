/** A box on the canvas, by its node. */
export interface PlacedBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Which edges or middles come to lie on one line. */
export type Alignment = "left" | "centre" | "right" | "top" | "middle" | "bottom";

/** Moves boxes along one axis until they line up with what encloses them all. */
export function alignBoxes(
  boxes: readonly PlacedBox[],
  alignment: Alignment,
): readonly PlacedBox[] {
  const left = Math.min(...boxes.map(({ x }) => x));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const top = Math.min(...boxes.map(({ y }) => y));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return boxes.map((box) => {
    switch (alignment) {
      case "left":
        return { ...box, x: left };
      case "centre":
        return { ...box, x: (left + right - box.width) / 2 };
      case "right":
        return { ...box, x: right - box.width };
      case "top":
        return { ...box, y: top };
      case "middle":
        return { ...box, y: (top + bottom - box.height) / 2 };
      case "bottom":
        return { ...box, y: bottom - box.height };
    }
  });
}

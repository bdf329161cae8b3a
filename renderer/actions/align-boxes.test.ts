import { expect, it } from "vitest";
import { alignBoxes } from "./align-boxes.ts";

const BOXES = [
  { id: "a", x: 0, y: 10, width: 100, height: 20 },
  { id: "b", x: 50, y: 40, width: 150, height: 60 },
];

it.each([
  ["left", [0, 10, 0, 40]],
  ["centre", [50, 10, 25, 40]],
  ["right", [100, 10, 50, 40]],
  ["top", [0, 10, 50, 10]],
  ["middle", [0, 45, 50, 25]],
  ["bottom", [0, 80, 50, 40]],
] as const)("aligns %s", (alignment, expected) => {
  const aligned = alignBoxes(BOXES, alignment);

  expect(aligned.flatMap(({ x, y }) => [x, y])).toEqual(expected);
});

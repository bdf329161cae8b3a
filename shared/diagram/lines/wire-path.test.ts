import { expect, test } from "vitest";
import { wirePath, type WireEnds } from "./wire-path.ts";

const NIC = { x: 100, y: 300, width: 176, height: 56 };
const DOWN: WireEnds = {
  fromEdge: "bottom",
  fromSlot: 0,
  fromSlots: 1,
  edge: "top",
  slot: 0,
  slots: 1,
};

test("a wire straight down is a straight line", () => {
  const above = { x: 114, y: 100, width: 148, height: 48 };

  expect(wirePath(above, NIC, DOWN)).toMatchObject({
    d: "M188 148L188 300",
    label: { x: 188, y: 224 },
  });
});

test("a wire that is almost straight down is made straight, halfway between its ends", () => {
  const above = { x: 118, y: 100, width: 148, height: 48 };

  expect(wirePath(above, NIC, DOWN).d).toBe("M190 148L190 300");
});

test("a wire to the side leaves and enters at a right angle", () => {
  const above = { x: 400, y: 100, width: 148, height: 48 };

  expect(wirePath(above, NIC, DOWN).d).toBe("M474 148C474 224 188 224 188 300");
});

test("wires that end on one edge stand side by side", () => {
  const above = { x: 400, y: 100, width: 148, height: 48 };
  const ends = [0, 1, 2].map((slot) => wirePath(above, NIC, { ...DOWN, slot, slots: 3 }).d);

  expect(ends.map((d) => d.split(" ").at(-2))).toEqual(["172", "188", "204"]);
});

test("boxes of one row are joined across", () => {
  const beside = { x: 400, y: 300, width: 136, height: 56 };

  const { d } = wirePath(NIC, beside, { ...DOWN, fromEdge: "right", edge: "left" });

  expect(d).toBe("M276 328L400 328");
});

import { expect, it } from "vitest";
import { glyphSteps } from "./glyph-steps.ts";
import { MODE_GLYPHS } from "./mode-glyphs.ts";
import { NODE_GLYPHS } from "./node-glyphs.ts";
import { REACH_SIGNS } from "./reach-signs.ts";

it("follows absolute and relative strokes from its corner, at its size", () => {
  expect(glyphSteps("M4 4l8 8h-4V2zm1 1c1 0 2 1 2 2", { x: 100, y: 10 }, 32)).toEqual([
    { to: "move", x: 108, y: 18 },
    { to: "line", x: 124, y: 34 },
    { to: "line", x: 116, y: 34 },
    { to: "line", x: 116, y: 14 },
    { to: "close" },
    { to: "move", x: 110, y: 20 },
    { to: "curve", first: { x: 112, y: 20 }, second: { x: 114, y: 22 }, x: 114, y: 24 },
  ]);
});

it("reads every glyph whole, within its square", () => {
  const all = [
    ...Object.values(NODE_GLYPHS).map(({ d }) => d),
    ...Object.values(MODE_GLYPHS),
    ...Object.values(REACH_SIGNS),
  ];
  for (const d of all) {
    const steps = glyphSteps(d, { x: 0, y: 0 }, 16);
    expect(steps).toHaveLength(d.match(/[a-z]/gi)?.length ?? 0);
    for (const step of steps) {
      if (step.to !== "close") {
        expect([step.x, step.y].every((at) => at >= 0 && at <= 16)).toBe(true);
      }
    }
  }
});

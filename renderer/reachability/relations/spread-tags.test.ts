import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadTags, type Tag } from "./spread-tags.ts";

const tag = (x: number, y: number, width = 100, height = 24): Tag => ({
  at: { x, y },
  width,
  height,
});

describe("tags on the picture", () => {
  it("stay at their lines where there is room", () => {
    const tags = [tag(0, 0), tag(110, 0), tag(0, 40)];

    expect(spreadTags(tags)).toEqual(tags.map(({ at }) => at));
  });

  it("give way to the one on the left by their height and a gap", () => {
    expect(spreadTags([tag(80, 0), tag(0, 0)])).toEqual([
      { x: 80, y: 30 },
      { x: 0, y: 0 },
    ]);
  });

  it("give way to the nearer side", () => {
    expect(spreadTags([tag(0, 10), tag(50, 0)])).toEqual([
      { x: 0, y: 10 },
      { x: 50, y: -20 },
    ]);
  });

  it("go past all that stand already", () => {
    expect(spreadTags([tag(0, 0), tag(0, 0), tag(0, 0)]).map(({ y }) => y)).toEqual([0, 30, -30]);
  });

  it("never overlap, wherever they are", () => {
    const at = fc.integer({ min: 0, max: 200 });
    const size = fc.integer({ min: 10, max: 120 });
    fc.assert(
      fc.property(fc.array(fc.tuple(at, at, size, size), { maxLength: 12 }), (all) => {
        const tags = all.map((one) => tag(...one));
        const spread = spreadTags(tags).map((centre, place) => ({
          centre,
          width: tags[place]?.width ?? 0,
          height: tags[place]?.height ?? 0,
        }));
        for (const [place, a] of spread.entries()) {
          for (const b of spread.slice(place + 1)) {
            const beside = (a.width + b.width) / 2 <= Math.abs(a.centre.x - b.centre.x);
            const below = (a.height + b.height) / 2 <= Math.abs(a.centre.y - b.centre.y);
            expect(beside || below).toBe(true);
          }
        }
      }),
      { seed: 20_261_122, numRuns: 100 },
    );
  });
});

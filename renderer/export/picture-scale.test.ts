import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SCALE_LIMITS, scaleAfter, scaleToFit } from "./picture-scale.ts";

const SEED = 20261124;

describe("scaleToFit", () => {
  it.each([
    ["a wide one to the width", { width: 2000, height: 100 }, 0.5],
    ["a high one to the height", { width: 100, height: 4000 }, 0.125],
    ["a small one not at all", { width: 100, height: 50 }, 1],
    ["one that is not known yet not at all", { width: 0, height: 0 }, 1],
  ])("fits %s", (_, size, scale) => {
    expect(scaleToFit(size, { width: 1000, height: 500 })).toBe(scale);
  });
});

describe("scaleAfter", () => {
  it("goes there and back, stays within its limits and passes 100 % by standing there", () => {
    const scale = fc.double({ min: SCALE_LIMITS.least, max: SCALE_LIMITS.most, noNaN: true });

    fc.assert(
      fc.property(scale, fc.constantFrom(-1, 1), (before, step) => {
        const after = scaleAfter(before, step);

        expect(after).toBeGreaterThanOrEqual(SCALE_LIMITS.least);
        expect(after).toBeLessThanOrEqual(SCALE_LIMITS.most);
        expect((after - before) * step).toBeGreaterThanOrEqual(0);
        expect(before < 1 && after > 1).toBe(false);
        expect(before > 1 && after < 1).toBe(false);
      }),
      { seed: SEED },
    );
    expect(scaleAfter(scaleAfter(1, 1), -1)).toBe(1);
  });
});

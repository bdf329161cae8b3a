import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitted, shownText, textWidth, wrapped } from "./measure.ts";

const FACE = { size: 12, bold: false };
const RUNS = { seed: 20_261_123, numRuns: 200 };

describe("measured text", () => {
  it("is as wide as its letters in the font", () => {
    // 1139, 1139 and 569 of 2048.
    expect(textWidth("ab ", { size: 2048, bold: false })).toBe(1139 + 1139 + 569);
    expect(textWidth("ab", { size: 2048, bold: true })).toBe(1139 + 1251);
  });

  it("takes a letter that the font lacks for a wide one", () => {
    expect(textWidth("網", FACE)).toBe(FACE.size);
    expect(textWidth("☃", FACE)).toBeGreaterThan(FACE.size);
  });

  it("is cut to a width with an ellipsis, and never wider", () => {
    expect(fitted("workstation", FACE, 200)).toBe("workstation");
    expect(fitted("workstation", FACE, 40)).toBe("work…");
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 16, max: 200 }),
        (text, width) => {
          expect(textWidth(fitted(text, FACE, width), FACE)).toBeLessThanOrEqual(width);
        },
      ),
      RUNS,
    );
  });

  it("is broken into lines that fit, between words where it can", () => {
    expect(wrapped("one two three", FACE, 45, 9)).toEqual(["one two", "three"]);
    expect(wrapped("one\ntwo three four", FACE, 60, 2)).toEqual(["one", "two thre…"]);
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 40, max: 200 }),
        (text, width) => {
          const lines = wrapped(text, FACE, width, 5);
          expect(lines.length).toBeLessThanOrEqual(5);
          expect(lines.every((line) => textWidth(line, FACE) <= width)).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it("has nothing that XML forbids or that turns what stands beside it", () => {
    expect(shownText("a\u0000\u0007b\tc")).toBe("a b c");
    expect(shownText("\u202Eabc\u2066\u200F\uFEFF")).toBe("abc");
    expect(shownText("\uD800x")).toBe("x");
  });
});

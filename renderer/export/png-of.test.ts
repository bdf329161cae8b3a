import { describe, expect, it } from "vitest";
import { toSvg } from "../../shared/diagram/svg/svg.ts";
import { THEMES } from "../../shared/diagram/drawing/themes.ts";
import { sizeAt, sizeOfSvg } from "./png-of.ts";

describe("sizeOfSvg", () => {
  it.each([
    [200, 100],
    [640.5, 12_000],
  ])("reads %d × %d from what was drawn", (width, height) => {
    const drawing = { width, height, title: 'a "b" width="1"', description: "", groups: [] };

    const svg = toSvg(drawing, { theme: THEMES.light, prefix: "p", language: "en" });

    expect(sizeOfSvg(svg)).toEqual({ width, height });
    expect(sizeAt(sizeOfSvg(svg), 2)).toEqual({
      width: Math.ceil(width * 2),
      height: height * 2,
    });
  });
});

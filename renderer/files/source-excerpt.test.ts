import { describe, expect, it } from "vitest";
import { excerptOf } from "./source-excerpt.ts";

const LINES = ["{", '  "a": 1,', '  "mode": "brdige",', '  "b": 2', "}", ""];

describe("an excerpt of a file", () => {
  it("shows two lines on each side, and marks the word that is meant", () => {
    const lines = excerptOf(LINES, 3, 11);

    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(lines[2]).toEqual({ number: 3, before: '  "mode": ', at: '"brdige"', after: "," });
  });

  it("marks the end of a line where something is missing", () => {
    expect(excerptOf(LINES, 5, 2).find(({ number }) => number === 5)).toMatchObject({
      before: "}",
      at: " ",
    });
  });

  it("begins and ends with the file", () => {
    expect(excerptOf(LINES, 1, 1).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("cuts a line of a minified file around the place", () => {
    const [line] = excerptOf(["x".repeat(5000) + "!" + "y".repeat(5000)], 1, 5001);

    expect(line?.at).toBe("!");
    expect((line?.before ?? "").length + (line?.after ?? "").length).toBeLessThan(200);
  });
});

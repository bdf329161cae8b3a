import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineDiff } from "./line-diff.ts";

const SEED = 20_261_124;

function shown(from: string | null, to: string | null): readonly string[] {
  return lineDiff(from, to).map(({ sign, line }) => `${sign}${line}`);
}

describe("lineDiff", () => {
  it("leaves what stays and says what goes before what comes", () => {
    expect(shown("[A]\nMode=bridge\nX=1\n", "[A]\nMode=vepa\nX=1\nY=2\n")).toEqual([
      " [A]",
      "-Mode=bridge",
      "+Mode=vepa",
      " X=1",
      "+Y=2",
    ]);
  });

  it("knows a file that is not there", () => {
    expect(shown(null, "a\nb\n")).toEqual(["+a", "+b"]);
    expect(shown("a\n", null)).toEqual(["-a"]);
  });

  it("holds both texts, whatever they are", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "", "c d"), { minLength: 1, maxLength: 12 })
      .map((lines) => `${lines.join("\n")}\n`);
    fc.assert(
      fc.property(text, text, (from, to) => {
        const lines = lineDiff(from, to);
        const side = (sign: string): string =>
          lines
            .filter((one) => one.sign === sign || one.sign === " ")
            .map(({ line }) => `${line}\n`)
            .join("");
        expect([side("-"), side("+")]).toEqual([from, to]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

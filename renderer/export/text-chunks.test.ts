import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHUNK_LINES, chunkedText } from "./text-chunks.ts";
import { textRuns } from "./text-runs.ts";

const SEED = 20261123;

const wholeOf = (text: string): string =>
  chunkedText(text, true)
    .chunks.flatMap(({ runs }) => runs)
    .map((run) => run.text)
    .join("");

describe("chunkedText", () => {
  it("loses nothing and numbers every line once", () => {
    const lines = fc.array(fc.constantFrom("a", "# b", "", "  ; c"), { minLength: 1 });
    const text = fc
      .tuple(lines, fc.integer({ min: 0, max: CHUNK_LINES }), fc.boolean())
      .map(([some, times, ends]) => {
        const all = Array.from({ length: times }, () => some).flat();
        return all.join("\n") + (ends && all.length > 0 ? "\n" : "");
      });

    fc.assert(
      fc.property(text, (one) => {
        const { chunks } = chunkedText(one, true);

        expect(wholeOf(one)).toBe(one);
        chunks.slice(1).forEach(({ first }, at) => {
          const before = chunks[at];
          expect(first).toBe((before?.first ?? 0) + (before?.lines ?? 0));
        });
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it("has one chunk of a short text, in the runs that it has as a whole", () => {
    const text = "# a\nb\n";

    expect(chunkedText(text, true).chunks).toEqual([{ runs: textRuns(text), first: 1, lines: 2 }]);
    expect(chunkedText(text, false).chunks[0]?.runs).toEqual([{ text, isComment: false }]);
  });

  it("knows how wide the text is, wherever its longest line stands", () => {
    const text = `${"a\n".repeat(3 * CHUNK_LINES)}${"b".repeat(80)}\nc`;

    expect(chunkedText(text, true).columns).toBe(81);
  });
});

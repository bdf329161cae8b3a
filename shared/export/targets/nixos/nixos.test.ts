import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE, outcomeOf, shown, wholeLab } from "../../__testing__/whole-lab.ts";
import { nixos } from "./nixos.ts";

describe("the target nixos", () => {
  it("writes the whole lab", async () => {
    const text = shown(outcomeOf(nixos, wholeLab()));
    await expect(text).toMatchFileSnapshot("__fixtures__/whole-lab.txt");
  });

  it("holds no free text at all", () => {
    const [plain] = outcomeOf(nixos, wholeLab()).files;
    const free = fc.string({ minLength: 1, maxLength: 60, unit: "grapheme-ascii" });
    const texts = fc.tuple(free, free, free, free).map((all) => {
      return all.map((one) => `${one.trim()}x${HOSTILE}`) as [string, string, string, string];
    });
    fc.assert(
      fc.property(texts, (text) => {
        const [file] = outcomeOf(nixos, wholeLab(text)).files;
        expect(file?.text).toBe(plain?.text);
        expect(file?.path).toMatch(/^[a-z0-9-]+\.nix$/u);
      }),
      { seed: 20_261_123, numRuns: 20 },
    );
  });
});

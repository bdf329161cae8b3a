import { describe, expect, it } from "vitest";
import { timeInWords } from "./time-in-words.ts";

const NOW = Date.UTC(2026, 10, 22, 12);

describe("how long ago something was", () => {
  it.each([
    [0, "en", "now"],
    [-5000, "en", "now"],
    [59_000, "en", "now"],
    [5 * 60_000, "en", "5 minutes ago"],
    [3 * 3_600_000, "en", "3 hours ago"],
    [25 * 3_600_000, "en", "yesterday"],
    [5 * 60_000, "vi", "5 phút trước"],
  ])("%d ms in %s is %s", (passed, language, words) => {
    expect(timeInWords(language, NOW - passed, NOW)).toBe(words);
  });

  it("is the date after a week", () => {
    expect(timeInWords("en", NOW - 30 * 86_400_000, NOW)).toBe("Oct 23, 2026");
  });
});

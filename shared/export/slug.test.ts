import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slug, Slugs } from "./slug.ts";

describe("names for files and engines", () => {
  it.each([
    ["web", "web"],
    ["DB Server", "db-server"],
    ["Máy chủ", "may-chu"],
    ["Đà Lạt", "da-lat"],
    ["--rm", "rm"],
    ["字", null],
    ["a".repeat(50), "a".repeat(40)],
    [`${"a".repeat(39)} b`, "a".repeat(39)],
  ])("turns %j into %j", (text, made) => {
    expect(slug(text)).toBe(made);
  });

  it("are never given twice, and always good host names", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 60 })), (texts) => {
        const names = new Slugs();
        const made = texts.map((text) => names.take(text));

        expect(new Set(made).size).toBe(made.length);
        made.forEach((name) => {
          expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/u);
        });
      }),
      { seed: 20_261_123 },
    );
  });

  it("come from the next text where nothing is left of the first", () => {
    expect(new Slugs().take("字", "n7")).toBe("n7");
  });
});

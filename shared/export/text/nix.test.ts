import { describe, expect, it } from "vitest";
import { nixLines, nixString } from "./nix.ts";

describe("a text in Nix", () => {
  it.each([
    ["plain", '"plain"'],
    ["a${b}", '"a\\${b}"'],
    ["$${b}", '"$\\${b}"'],
    ["$a {b}", '"$a {b}"'],
    ['"\\', '"\\"\\\\"'],
    ["a\nb\tc\rd", '"a\\nb\\tc\\rd"'],
    ["''${x}", "\"''\\${x}\""],
  ])("is quoted: %j", (text, quoted) => {
    expect(nixString(text)).toBe(quoted);
  });

  it("stands in lines of its own where each is plain", () => {
    expect(nixLines("[Match]\nName=eno1\n\n[Network]\n", "    ")).toBe(
      "''\n    [Match]\n    Name=eno1\n\n    [Network]\n  ''",
    );
  });

  it.each(["a'\n", "a''b\n", "${a}\n", "$\n", "a\\\n", "no end", " a\n", "\na\n"])(
    "is quoted on one line where a line is not plain: %j",
    (text) => {
      expect(nixLines(text, "    ")).toBe(nixString(text));
    },
  );
});

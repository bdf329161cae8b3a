import { describe, expect, it } from "vitest";
import { asOneText } from "./as-one-text.ts";

describe("asOneText", () => {
  it("leaves one file as it is", () => {
    expect(asOneText([{ path: "a", text: "one\n", folder: "/etc" }])).toBe("one\n");
  });

  it("puts each of several below its place", () => {
    const text = asOneText([
      { path: "a", text: "one\n", folder: "/etc" },
      { path: "b/c", text: "two\n" },
    ]);

    expect(text).toBe("==> /etc/a <==\none\n\n==> b/c <==\ntwo\n");
  });
});

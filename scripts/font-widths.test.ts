import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { WIDTHS_FILE, widthsText } from "./font-widths.mjs";

it("finds the widths of letters checked in as the font has them", () => {
  expect(readFileSync(WIDTHS_FILE, "utf8")).toBe(widthsText());
});

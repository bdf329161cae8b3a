import { describe, expect, it } from "vitest";
import { HELP_PAGES } from "../../shared/help/pages.ts";
import type { Language } from "../../shared/messages/say.ts";
import { searchPages } from "./search-pages.ts";

const found = (search: string, language: Language = "en"): readonly string[] =>
  searchPages(search, language).flatMap(({ pages }) => pages.map(({ id }) => id));

describe("searching the help", () => {
  it("has every page when nothing is looked for, by group", () => {
    expect(found(" ")).toEqual(HELP_PAGES.map(({ id }) => id));
    expect(searchPages("", "en").map(({ group }) => group)).toEqual([
      "modes",
      "host",
      "hardware",
      "ground",
    ]);
  });

  it("finds pages that have all words, in any place", () => {
    expect(found("access point radio")).toEqual(["wifi"]);
    expect(found("forged vmware")).toEqual(["mac-limits"]);
    expect(found("token ring")).toEqual([]);
  });

  it("finds the page of a lint code", () => {
    expect(found("mv217")).toEqual(["wifi"]);
  });

  it("finds Vietnamese typed without marks", () => {
    expect(found("đám mây", "vi")).toEqual(["mac-limits"]);
    expect(found("dam may", "vi")).toEqual(["mac-limits"]);
  });
});

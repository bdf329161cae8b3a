import { describe, expect, it } from "vitest";
import { RULES } from "../lint/rules/index.ts";
import { remedyMessages } from "../messages/en/remedies.ts";
import { HELP_TEXTS } from "../messages/help.ts";
import { LANGUAGES } from "../messages/say.ts";
import { demonstrate, pictureOf } from "./demonstrate.ts";
import { HELP_OF_LINT, HELP_OF_REMEDY, helpTarget } from "./links.ts";
import type { HelpChoice, HelpDemo, HelpPage, HelpPageId } from "./page.ts";
import { HELP_PAGES, helpPage } from "./pages.ts";

/** Everything that a page's switches can be set to. */
function choicesOf({ switches }: HelpDemo): readonly HelpChoice[] {
  return switches.reduce<readonly HelpChoice[]>(
    (all, { id, values }) =>
      all.flatMap((choice) => values.map((value) => ({ ...choice, [id]: value }))),
    [{}],
  );
}

function sentences(id: HelpPageId, choice: HelpChoice = {}): readonly string[] {
  const { verdicts, facts } = demonstrate(helpPage(id).demo, choice, "en");
  return [...verdicts.map(({ sentence }) => sentence), ...facts];
}

const CASES = HELP_PAGES.map((page): [id: string, page: HelpPage] => [page.id, page]);

describe("the help", () => {
  it("has a page for every text, once", () => {
    expect(HELP_PAGES.map(({ id }) => id).sort()).toEqual(Object.keys(HELP_TEXTS.en.pages).sort());
  });

  it("says in both languages as many paragraphs in every section", () => {
    const shape = LANGUAGES.map((language) =>
      Object.values(HELP_TEXTS[language].pages).map(({ sections }) =>
        Object.entries(sections).map(([name, { text }]) => `${name} ${text.length}`),
      ),
    );

    expect(shape[1]).toEqual(shape[0]);
  });

  it("says every paragraph in Vietnamese where it speaks Vietnamese", () => {
    const paragraphs = Object.values(HELP_TEXTS.vi.pages).flatMap(({ lead, sections }) => [
      lead,
      ...Object.values<{ readonly text: readonly string[] }>(sections).flatMap(({ text }) => text),
    ]);

    expect(
      paragraphs.filter((text) => !/[ạảấầẩậắằẵặẹẻếềểễệịọỏốồổộớờởợụủứừửữự]/u.test(text)),
    ).toEqual([]);
  });

  it("closes every backtick that it opens", () => {
    const texts = JSON.stringify(HELP_TEXTS).matchAll(/"((?:[^"\\]|\\.)*)"/gu);

    expect([...texts].filter(([text]) => text.split("`").length % 2 === 0)).toEqual([]);
  });

  it("has a section for every lint code and every remedy", () => {
    expect(Object.keys(HELP_OF_LINT).sort()).toEqual(RULES.map(({ code }) => code).sort());
    expect(Object.keys(HELP_OF_REMEDY).sort()).toEqual(Object.keys(remedyMessages).sort());
  });

  it("finds the section of a code, of a remedy, of a place", () => {
    expect(helpTarget({ kind: "lint", code: "MV202" })).toEqual({
      page: "vepa",
      section: "without",
    });
    expect(helpTarget({ kind: "remedy", id: "remedy.shim" })).toEqual({
      page: "shim",
      section: "what",
    });
    expect(helpTarget({ kind: "place", place: "wifi" })).toEqual({ page: "wifi", section: null });
  });

  it("puts two widespread errors right in so many words", () => {
    const { vepa, passthru } = HELP_TEXTS.en.pages;

    expect(vepa.sections.nothing.text[0]).toContain("adds nothing to a frame");
    expect(passthru.sections.mac.text[0]).toContain(
      "setting the child's MAC afterwards sets the NIC's",
    );
  });
});

describe.each(CASES)("the network of %s", (_, { demo }) => {
  const choices = choicesOf(demo);

  it("is there with every switch at every value, and each value shows something else", () => {
    const shown = choices.map((choice) => demonstrate(demo, choice, "en"));

    shown.forEach(({ verdicts, facts, commands }) => {
      expect(verdicts.length).toBe(demo.pairs.length);
      expect(facts.length).toBe(demo.facts.length);
      expect(commands.some((line) => /^ip (?:-n \S+ )?link add /u.test(line))).toBe(true);
    });
    for (const { id, values, start } of demo.switches) {
      const others = values.filter((value) => value !== start);
      const differs = others.filter((value) =>
        choices.some((choice) =>
          isOther(demo, { ...choice, [id]: start }, { ...choice, [id]: value }),
        ),
      );
      expect(differs, id).toEqual(others);
    }
  });

  it("begins with one of the values, and shows another one in print", () => {
    for (const { values, start } of demo.switches) {
      expect(values).toContain(start);
    }
    for (const [id, value] of Object.entries(demo.alternative ?? {})) {
      expect(demo.switches.find((one) => one.id === id)?.values).toContain(value);
    }
  });

  it("has a picture in both languages", () => {
    const { topology, verdicts } = demonstrate(demo, {}, "vi");
    const looks = { theme: "dark", language: "vi" } as const;
    const still = pictureOf(demo, topology, looks);
    const [followed] = verdicts;

    expect(still).toMatch(/ viewBox="0 40 \d+ \d+" .*<\/svg>\n$/su);
    expect(still).not.toContain(">help</text>");
    expect(pictureOf(demo, topology, { ...looks, followed })).toContain("<animateMotion ");
  });
});

/** Whether a reader sees a difference in words, commands or picture. */
function isOther(demo: HelpDemo, one: HelpChoice, other: HelpChoice): boolean {
  const [before, after] = [one, other].map((choice) => {
    const { topology, ...words } = demonstrate(demo, choice, "en");
    const looks = { theme: "light", language: "en" } as const;
    return JSON.stringify(words) + pictureOf(demo, topology, looks);
  });
  return before !== after;
}

describe("what the networks say, as the kernel was measured", () => {
  it("vepa: siblings and host meet through a reflective relay port only", () => {
    const off = sentences("vepa");
    const on = sentences("vepa", { hairpin: "on" });

    expect(off.slice(0, 2)).toEqual([
      "web and db do not reach each other",
      "The host and web do not reach each other",
    ]);
    expect(on.slice(0, 2)).toEqual([
      "web and db reach each other",
      "The host and web reach each other",
    ]);
  });

  it("private: only the host can start, through a reflective relay port", () => {
    expect(sentences("private").slice(0, 2)).toEqual([
      "web and db do not reach each other",
      "The host reaches web, but web cannot reach the host",
    ]);
  });

  it("bridge: a cable that is out parts siblings", () => {
    expect(sentences("bridge")[0]).toBe("web and db reach each other");
    expect(sentences("bridge", { cable: "off" })[0]).toBe("web and db do not reach each other");
  });

  it("passthru: the host is deaf on that NIC, and one MAC address is on the wire", () => {
    expect(sentences("passthru")).toEqual([
      "The host and NAS do not reach each other",
      "The host and web do not reach each other",
      "web and NAS reach each other",
      "eno1 is promiscuous",
      "One MAC address appears on the wire of eno1",
    ]);
    expect(sentences("passthru", { home: "second", nopromisc: "on" })).toEqual([
      // Both NICs answer ARP requests for the host's address.
      "The host and NAS reach each other only if the right one answers first",
      "The host and web reach each other",
      "web and NAS reach each other",
      "eno1 is not promiscuous",
      "One MAC address appears on the wire of eno1",
    ]);
  });

  it("every way around the host-VM restriction works", () => {
    const [way] = helpPage("host-vm").demo.switches;
    const works = way?.values.filter((value) =>
      sentences("host-vm", { way: value }).includes("The host and web reach each other"),
    );

    expect(works).toEqual(["shim", "hostOnChild", "secondNic", "reflectiveRelay", "bridgeInstead"]);
  });

  it("a shim needs routes, and guests in mode bridge", () => {
    expect(sentences("shim")[0]).toBe("The host and web reach each other");
    expect(sentences("shim", { routes: "off" })[0]).toBe(
      "The host and web do not reach each other",
    );
    expect(sentences("shim", { other: "vepa" })[1]).toBe("The host and db do not reach each other");
  });

  it("children on Wi-Fi hear nothing but in passthru", () => {
    expect(sentences("wifi")[0]).toBe("web and NAS do not reach each other");
    expect(sentences("wifi", { mode: "passthru" })[0]).toBe("web and NAS reach each other");
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { drawingOf } from "../../../../shared/diagram/formats.ts";
import type { Message } from "../../../../shared/messages/message.ts";
import { say } from "../../../../shared/messages/say.ts";
import { topologyOf } from "../../../../shared/topology/__testing__/topology-of.ts";
import type { Topology } from "../../../../shared/topology/document.ts";
import { readFonts } from "../assets.ts";
import { fontsFor } from "./fonts-for.ts";
import { lettersOf } from "./letters-of.ts";
import { foundFont, systemFonts, type FoundFont } from "./system-fonts.ts";

const folder = mkdtempSync(join(tmpdir(), "macvlan-designer-fonts-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function named(...names: readonly string[]): Topology {
  return topologyOf({
    nodes: names.map((name, at) => ({ kind: "station", id: `s${at}`, name })),
  });
}

function font(name: string, letters: string, isColoured = false): FoundFont {
  const file = join(folder, `${name}.ttf`);
  writeFileSync(file, name === "han" ? "ttcf" : name);
  const ranges = Array.from(letters).map((letter) => [letter.codePointAt(0) ?? 0] as const);
  return { file, name, isColoured, ranges: ranges.map(([code]) => [code, code] as const) };
}

describe("lettersOf", () => {
  it("finds what Arimo has and what it lacks", async () => {
    const { regular, bold } = await readFonts();

    for (const has of [lettersOf(regular), lettersOf(bold)]) {
      const found = Array.from("aĐữЖ→✓中🐧").filter((letter) => has(letter.codePointAt(0) ?? 0));
      expect(found.join("")).toBe("aĐữЖ→");
    }
  });
});

describe("systemFonts", () => {
  it("takes the best font for each letter and asks again only for the rest", async () => {
    const [han, more] = [font("han", "网络"), font("more", "☃络")];
    const find = vi.fn((letter: string) => Promise.resolve(letter === "网" ? [han, more] : [more]));

    const fonts = await systemFonts(Array.from("网络☃"), find);

    expect(fonts.map(({ name, letters }) => [name, [...letters].join("")])).toEqual([
      ["han", "网络"],
      [null, "☃"],
    ]);
    expect(find.mock.calls.flat()).toEqual(["网", "☃"]);
  });

  it("leaves fonts alone that have the letter in colours, not at all, or not on the disk", async () => {
    const gone = { ...font("gone", "🐧"), file: join(folder, "nowhere.ttf") };
    const others = [font("coloured", "🐧", true), font("other", "x"), gone];

    expect(await systemFonts(["🐧"], () => Promise.resolve(others))).toEqual([]);
  });
});

describe("foundFont", () => {
  it("reads what fc-match prints, and no bitmap fonts", () => {
    expect(foundFont("/f/a.ttc\tHan\tFalse\t20-7e 4e2d")).toEqual([
      {
        file: "/f/a.ttc",
        name: "Han",
        isColoured: false,
        ranges: [
          [0x20, 0x7e],
          [0x4e2d, 0x4e2d],
        ],
      },
    ]);
    expect(foundFont("/f/a.pcf.gz\tx\tFalse\t20")).toEqual([]);
    expect(foundFont("")).toEqual([]);
  });
});

describe("fontsFor", () => {
  it("asks the system for nothing where Arimo has all", async () => {
    const topology = named("Trạm Đà Nẵng", "станция →");
    const find = vi.fn();

    expect(await fontsFor(topology, drawingOf(topology, []), {}, find)).toEqual([]);
    expect(find).not.toHaveBeenCalled();
  });

  it.each([
    ["en", "网 (U+7F51), 络 (U+7EDC): an empty box in the picture, in 网络; install a font"],
    ["vi", "có 网 (U+7F51), 络 (U+7EDC): trong hình đó là ô trống, ở 网络"],
  ] as const)("says in %s by name which letters no font has, and where", async (language, said) => {
    const topology = named("网络", "plain");
    const told: Message[] = [];
    const warn = (about: Message): number => told.push(about);

    const find = (): Promise<readonly FoundFont[]> => Promise.resolve([]);
    await fontsFor(topology, drawingOf(topology, []), { warn, language }, find);

    expect(told.map((one) => say(one, language))).toEqual([expect.stringContaining(said)]);
  });
});

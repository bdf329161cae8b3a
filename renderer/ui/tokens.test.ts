import { describe, expect, it } from "vitest";
import tokens from "./tokens.css?raw";

const GROUNDS = ["bg", "panel", "panel2", "hover", "accent-soft"] as const;
const SIGNS = ["text", "dim", "faint", "accent", "ok", "warn", "bad"] as const;
const MODES = ["m-private", "m-vepa", "m-bridge", "m-passthru", "m-source"] as const;

/** Words on grounds, each at least 4.5 to 1. */
const READ: readonly (readonly [ink: string, ground: string])[] = [
  ...[...SIGNS, ...MODES].flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ...MODES.map((mode) => [mode, `${mode}-soft`] as const),
  ...["ok", "warn", "bad"].flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    ["text", `${tone}-soft`] as const,
    ["dim", `${tone}-soft`] as const,
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["on-bad", "bad"],
  ["on-bad", "bad-hover"],
];

/** Edges and rings that tell of a control, each at least 3 to 1. */
const SEEN: readonly (readonly [ink: string, ground: string])[] = [
  ...GROUNDS.slice(0, 4).map((ground) => ["accent", ground] as const),
  ...["bg", "panel", "panel2"].map((ground) => ["control-line", ground] as const),
];

describe.each(["light", "dark"])("the %s theme", (theme) => {
  const colours = coloursOf(theme);

  it.each(READ)("can be read: %s on %s", (ink, ground) => {
    expect(contrast(colours, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SEEN)("can be seen: %s on %s", (ink, ground) => {
    expect(contrast(colours, ink, ground)).toBeGreaterThanOrEqual(3);
  });
});

it("has the same colours in both themes", () => {
  expect([...coloursOf("dark").keys()]).toEqual([...coloursOf("light").keys()]);
});

function coloursOf(theme: string): ReadonlyMap<string, string> {
  const [, block = ""] =
    new RegExp(`data-theme="${theme}"\\] \\{([^}]*)\\}`, "u").exec(tokens) ?? [];
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gu)].map(([, name = "", hex = ""]) => [
      name,
      hex,
    ]),
  );
}

/** Contrast as WCAG 2 defines it. */
function contrast(colours: ReadonlyMap<string, string>, ink: string, ground: string): number {
  const [high = 0, low = 0] = [ink, ground]
    .map((name) => luminance(colours.get(name) ?? "none"))
    .sort((one, other) => other - one);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

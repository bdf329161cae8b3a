// node scripts/font-widths.mjs
// Writes the widths of Arimo's letters (those of Arial and Liberation Sans) for pictures.

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

export const WIDTHS_FILE = fileURLToPath(
  new URL("../shared/diagram/drawing/text/arimo-widths.ts", import.meta.url),
);

/** Latin with Vietnamese, Greek, Cyrillic, punctuation, arrows and signs; first and last. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x377],
  [0x384, 0x38a],
  [0x38e, 0x3a1],
  [0x3a3, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20be],
  [0x2122, 0x2122],
  [0x2190, 0x2195],
  [0x2212, 0x2212],
  [0x2260, 0x2261],
  [0x2264, 0x2265],
  [0xfffd, 0xfffd],
];

const require = createRequire(import.meta.url);

/**
 * What pdfkit reads fonts with; it has no types.
 *
 * @type {{ openSync(file: string): { glyphForCodePoint(code: number): { advanceWidth: number } } }}
 */
const fontkit = require("fontkit");

const FILES = {
  regular: require.resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf"),
  bold: require.resolve("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"),
};

/** @param {keyof typeof FILES} face */
function widthsOf(face) {
  const font = fontkit.openSync(FILES[face]);
  return RANGES.map(([first = 0, last = 0]) => {
    const widths = Array.from(
      { length: last - first + 1 },
      (_, at) => font.glyphForCodePoint(first + at).advanceWidth,
    );
    const run = [`0x${first.toString(16)}`, `"${widths.join(" ")}"`];
    const line = `  [${run.join(", ")}],`;
    // As prettier breaks it.
    return line.length <= 100
      ? line
      : ["  [", ...run.map((one) => `    ${one},`), "  ],"].join("\n");
  }).join("\n");
}

/** The text of the file, in the font that is installed. */
export function widthsText() {
  return `// Made by scripts/font-widths.mjs from Arimo; run it again instead of editing.

/** First code point of a run of letters, and their advance widths in units of the font. */
type Run = readonly [first: number, widths: string];

/** Units of the font to one em. */
export const UNITS_PER_EM = 2048;

export const REGULAR_WIDTHS: readonly Run[] = [
${widthsOf("regular")}
];

export const BOLD_WIDTHS: readonly Run[] = [
${widthsOf("bold")}
];
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(WIDTHS_FILE, widthsText());
}

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** A font of the system that has letters which Arimo lacks. */
export interface SystemFont {
  /** Of the whole file, which may hold several fonts. */
  readonly data: Buffer;
  /** Which font of a collection it is; null: it is alone in its file. */
  readonly name: string | null;
  readonly letters: ReadonlySet<string>;
}

/** What fontconfig says about a font. */
export interface FoundFont {
  readonly file: string;
  readonly name: string;
  /** Whether its glyphs are pictures in colours, which neither PNG nor PDF is made with here. */
  readonly isColoured: boolean;
  /** Code points, first and last. */
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** Asks for fonts that should have a letter, the best first. */
export type FindFonts = (letter: string) => Promise<readonly FoundFont[]>;

/** More fonts are not loaded for one picture. */
const MAX_FONTS = 8;
/** Larger files are left alone, bytes. */
const MAX_SIZE = 64 * 1024 * 1024;

/** Fonts that together have as many of some letters as the system has; none is looked for without need. */
export async function systemFonts(
  letters: readonly string[],
  find: FindFonts = findByFontconfig,
): Promise<readonly SystemFont[]> {
  const fonts: SystemFont[] = [];
  let left = [...letters];
  while (left.length > 0 && fonts.length < MAX_FONTS) {
    const [first = ""] = left;
    const found = (await find(first)).find((font) => !font.isColoured && has(font, first));
    const data = found && (await readFile(found.file).catch(() => undefined));
    const covered = found && data ? left.filter((letter) => has(found, letter)) : [];
    if (found && data && data.length <= MAX_SIZE) {
      const isCollection = data.toString("latin1", 0, 4) === "ttcf";
      fonts.push({ data, name: isCollection ? found.name : null, letters: new Set(covered) });
    }
    left = left.filter((letter) => letter !== first && !covered.includes(letter));
  }
  return fonts;
}

function has({ ranges }: FoundFont, letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => first <= code && code <= last);
}

const FORMAT = "%{file}\\t%{postscriptname}\\t%{color}\\t%{charset}\\n";

/** By `fc-match` of fontconfig; where it is not installed there are no fonts. */
async function findByFontconfig(letter: string): Promise<readonly FoundFont[]> {
  const code = (letter.codePointAt(0) ?? 0).toString(16);
  const args = ["-a", "-f", FORMAT, `sans-serif:charset=${code}`];
  const options = { encoding: "utf8", timeout: 10_000, maxBuffer: 256 * 1024 * 1024 } as const;
  const asked = await promisify(execFile)("fc-match", args, options).catch(() => ({ stdout: "" }));
  return asked.stdout.split("\n").flatMap(foundFont);
}

/** A line of `fc-match`; files that are no TrueType or OpenType are left out. */
export function foundFont(line: string): readonly FoundFont[] {
  const [file = "", name = "", coloured = "", charset = ""] = line.split("\t");
  if (!/\.(?:ttf|otf|ttc|otc)$/iu.test(file)) {
    return [];
  }
  const ranges = charset.split(" ").flatMap((range) => {
    const [first = NaN, last = first] = range.split("-").map((code) => Number.parseInt(code, 16));
    return Number.isNaN(first) ? [] : [[first, last] as const];
  });
  return [{ file, name, isColoured: coloured === "True", ranges }];
}

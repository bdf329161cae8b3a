import { BOLD_WIDTHS, REGULAR_WIDTHS, UNITS_PER_EM } from "./arimo-widths.ts";

/** How a line of text is set. */
export interface Face {
  readonly size: number;
  readonly bold: boolean;
}

/** Another font draws what Arimo lacks: as wide as the widest of these in common fonts, an emoji. */
const SAFE_EM = 1.3;
/** Letters of these scripts are one em wide in every font. */
const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const [REGULAR, BOLD] = [tableOf(REGULAR_WIDTHS), tableOf(BOLD_WIDTHS)];

function tableOf(runs: typeof REGULAR_WIDTHS): ReadonlyMap<number, number> {
  return new Map(
    runs.flatMap(([first, widths]) =>
      widths.split(" ").map((width, at) => [first + at, Number(width)] as const),
    ),
  );
}

/** How wide a line of text is in pixels; never less than it is drawn. */
export function textWidth(text: string, { size, bold }: Face): number {
  const table = bold ? BOLD : REGULAR;
  let units = 0;
  for (const letter of text) {
    units += table.get(letter.codePointAt(0) ?? 0) ?? foreignEm(letter) * UNITS_PER_EM;
  }
  return (units / UNITS_PER_EM) * size;
}

function foreignEm(letter: string): number {
  return FULL_WIDTH.test(letter) ? 1 : SAFE_EM;
}

const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu;
const TURNING = /[\p{Bidi_Control}\p{Cf}]/gu;
const JOINER = "\u200d";

/** One line as it is drawn: nothing that XML forbids, nothing that turns or hides what stands beside it. */
export function shownText(text: string): string {
  return text
    .replace(UNSEEN, " ")
    .replace(TURNING, (one) => (one === JOINER ? one : ""))
    .trim();
}

/** The text, or as much of it as fits with an ellipsis; `width` in pixels. */
export function fitted(text: string, face: Face, width: number): string {
  if (textWidth(text, face) <= width) {
    return text;
  }
  const room = width - textWidth("…", face);
  let [kept, used] = ["", 0];
  for (const letter of text) {
    used += textWidth(letter, face);
    if (used > room) {
      break;
    }
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * Breaks a text into lines of at most a width, between words where it can.
 *
 * Of more lines than there may be, the last that is left ends with an ellipsis.
 */
export function wrapped(
  text: string,
  face: Face,
  width: number,
  maxLines: number,
): readonly string[] {
  const lines = text.split("\n").flatMap((line) => wrapLine(shownText(line), face, width));
  return lines.length <= maxLines
    ? lines
    : [
        ...lines.slice(0, maxLines - 1),
        fitted(`${lines.slice(maxLines - 1).join(" ")}…`, face, width),
      ];
}

function wrapLine(line: string, face: Face, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ").flatMap((one) => broken(one, face, width))) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (textWidth(longer, face) <= width) {
      current = longer;
    } else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current];
}

/** A word that is longer than a line in pieces that are not. */
function broken(word: string, face: Face, width: number): readonly string[] {
  const pieces = [""];
  for (const letter of word) {
    const longer = (pieces.at(-1) ?? "") + letter;
    if (textWidth(longer, face) <= width || longer === letter) {
      pieces[pieces.length - 1] = longer;
    } else {
      pieces.push(letter);
    }
  }
  return pieces;
}

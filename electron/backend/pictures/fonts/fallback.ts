import type { Drawing } from "../../../../shared/diagram/drawing/drawing.ts";
import { readFonts } from "../assets.ts";
import { lettersOf } from "./letters-of.ts";
import { systemFonts, type FindFonts, type SystemFont } from "./system-fonts.ts";

/** A letter that no font here has, and what it stands on. */
export interface MissingLetter {
  readonly letter: string;
  /** Ids of the drawing's groups: of nodes, for the most part. */
  readonly groups: readonly string[];
}

/** What draws the letters of a picture beside Arimo. */
export interface Fallback {
  readonly fonts: readonly SystemFont[];
  readonly missing: readonly MissingLetter[];
}

/** Letters that are not seen by themselves: they join or choose how others look. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\s]/u;

/**
 * Finds fonts of the system for letters of a drawing that Arimo lacks.
 *
 * Where it lacks none, nothing of the system is asked: the picture is the same on every machine.
 */
export async function fallbackFor(drawing: Drawing, find?: FindFonts): Promise<Fallback> {
  const users = new Map<string, Set<string>>();
  for (const { id, shapes } of drawing.groups) {
    for (const shape of shapes) {
      for (const letter of shape.kind === "text" ? shape.text : "") {
        users.set(letter, (users.get(letter) ?? new Set()).add(id));
      }
    }
  }
  const { regular, bold } = await readFonts();
  const [inRegular, inBold] = [lettersOf(regular), lettersOf(bold)];
  const foreign = [...users.keys()].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return !UNSEEN.test(letter) && !(inRegular(code) && inBold(code));
  });
  const fonts = await systemFonts(foreign, find);
  const missing = foreign
    .filter((letter) => !fonts.some(({ letters }) => letters.has(letter)))
    .map((letter) => ({ letter, groups: [...(users.get(letter) ?? [])] }));
  return { fonts, missing };
}

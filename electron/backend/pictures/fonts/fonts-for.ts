import type { Drawing } from "../../../../shared/diagram/drawing/drawing.ts";
import { message, type Message } from "../../../../shared/messages/message.ts";
import { say, type Language } from "../../../../shared/messages/say.ts";
import type { Topology } from "../../../../shared/topology/document.ts";
import { fallbackFor, type MissingLetter } from "./fallback.ts";
import type { FindFonts, SystemFont } from "./system-fonts.ts";

/** Whom to tell what is missing, and in which language. */
interface Told {
  readonly warn?: (about: Message) => void;
  readonly language?: Language;
}

/** Fonts for letters that Arimo lacks; says which letters none has, and on which nodes they stand. */
export async function fontsFor(
  { nodes }: Topology,
  drawing: Drawing,
  { warn, language = "en" }: Told,
  find?: FindFonts,
): Promise<readonly SystemFont[]> {
  const { fonts, missing } = await fallbackFor(drawing, find);
  const names = new Map(nodes.map(({ id, name }) => [id as string, name ?? id]));
  const other = say(message("picture.inWords"), language);
  for (const [where, letters] of byPlace(missing, (id) => names.get(id) ?? other)) {
    warn?.(message("picture.noFont", { letters: letters.map(spelled).join(", "), where }));
  }
  return fonts;
}

/** The letters that are missing at the same places. */
function byPlace(
  missing: readonly MissingLetter[],
  nameOf: (group: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { letter, groups } of missing) {
    const where = [...new Set(groups.map(nameOf))].join(", ");
    places.set(where, [...(places.get(where) ?? []), letter]);
  }
  return places;
}

/** A letter with its number, since who reads of it may not see it either. */
function spelled(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `${letter} (U+${code})`;
}

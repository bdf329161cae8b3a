const LONGEST = 60;

/** What a terminal acts on or a reader cannot see: C1 controls, line ends, changes of direction. */
const UNSEEN = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Writes a foreign text so that it is safe to print and to read.
 *
 * Control characters, quotes and what cannot be seen stand as JSON escapes: a file must not move
 * the cursor of the terminal that refuses it.
 */
export function escaped(text: string): string {
  const unseen = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(text).slice(1, -1).replace(UNSEEN, unseen);
}

/** Escapes a foreign text for a sentence, and cuts it where nobody would read on. */
export function printable(text: string): string {
  return text.length > LONGEST ? `${escaped(text.slice(0, LONGEST))}…` : escaped(text);
}

import { distance } from "fastest-levenshtein";

const LONGEST_WORD = 64;

/**
 * Finds the word that was probably meant; undefined when none is near.
 *
 * Near is at most a third of the letters wrong, of two letters one (Levenshtein distance, capitals
 * not counted), so that `brige` finds `bridge` and `x` finds nothing.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) {
    return undefined;
  }
  const lower = word.toLowerCase();
  let best: string | undefined;
  const wrongLetters = word.length === 2 ? 1 : Math.floor(word.length / 3);
  let bestDistance = wrongLetters + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) {
      continue;
    }
    const away = distance(lower, candidate.toLowerCase());
    if (away < bestDistance) {
      best = candidate;
      bestDistance = away;
    }
  }
  return best;
}

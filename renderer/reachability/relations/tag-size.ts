import type { Relation } from "../../../shared/reachability/relations/relation.ts";

/** As relations.css draws a pill: padding and border, the state's sign, and the gap after it. */
const EDGES = 22;
const SIGN = 18;
const GAP = 6;
/** Of strong secondary text, rather too much than too little. */
const LETTER = 6.4;
const DIGIT = 8;

/** Height of a tag. */
export const TAG_HEIGHT = 23;

/** How wide a tag is about; `words` is null on one that says only how many. */
export function tagWidth(words: string | null, count: Relation["count"]): number {
  const said = words === null ? 0 : SIGN + words.length * LETTER;
  const many = count > 1 ? (words === null ? 0 : GAP) + (1 + String(count).length) * DIGIT : 0;
  return EDGES + said + many;
}

import { say, type Language } from "../../messages/say.ts";
import type { ReachState } from "../../reachability/relations/relation.ts";
import { REACH_SIGNS } from "../glyphs/reach-signs.ts";
import { outwards } from "../lines/path-data.ts";
import type { Box, Point, Size } from "../scene/scene.ts";
import type { Shape } from "./drawing.ts";
import { FACES, TAG } from "./measures.ts";
import { SIGN_WEIGHT, TONES } from "./reach-marks.ts";
import type { RelationLine } from "./relation-lines.ts";
import { glyphAt, rectAt, textAt } from "./shapes.ts";
import { contains, holdsPoint, type TagRoom } from "./tags.ts";
import { shownText, textWidth } from "./text/measure.ts";

/** The words of a line, and where on it they stand. */
export interface Tag {
  readonly text: string;
  readonly box: Box;
}

/**
 * Words for the lines that have room for them: of equal ones of a host, one says how many there are.
 *
 * Each stands on its line, off cards, other words and, if it can, other lines, inside the host's frame.
 * Where all of it has no room, the number may; a line without words has its sign, which the legend
 * explains.
 */
export function tagsOf(
  lines: readonly RelationLine[],
  language: Language,
  room: TagRoom,
): ReadonlyMap<RelationLine, Tag> {
  const tags = new Map<RelationLine, Tag>();
  for (const equal of equalLines(lines, language)) {
    const [line, tag] = tagFor(equal, lines, room) ?? [];
    if (line && tag) {
      room.take(tag.box);
      tags.set(line, tag);
    }
  }
  return tags;
}

interface Equal {
  readonly words: string;
  /** The longest first: below it there is most room. */
  readonly lines: readonly RelationLine[];
}

function equalLines(lines: readonly RelationLine[], language: Language): readonly Equal[] {
  const groups = new Map<string, { words: string; lines: RelationLine[] }>();
  for (const line of lines) {
    const { state, tag } = line.relation;
    const words = shownText(say(tag, language));
    const key = `${line.host} ${state} ${words}`;
    const group = groups.get(key) ?? { words, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ words, lines: all }) => ({
    words,
    lines: all.sort((a, b) => b.curve.middle.y - a.curve.middle.y),
  }));
}

function tagFor(
  { words, lines }: Equal,
  all: readonly RelationLine[],
  room: TagRoom,
): readonly [RelationLine, Tag] | undefined {
  const total = lines.reduce((sum, { relation }) => sum + relation.count, 0);
  const number = total > 1 ? `×${total}` : "";
  const texts = [`${words} ${number}`.trim(), ...(number === "" ? [] : [number])];
  for (const text of texts) {
    const size = tagSize(text);
    for (const isGood of WISHES) {
      for (const line of lines) {
        const isAllowed = (box: Box): boolean => isGood(box, line, all);
        const box = room.free(size, placesOn(line, size.width), isAllowed);
        if (box) {
          return [line, { text, box }];
        }
      }
    }
  }
  return undefined;
}

/** Words keep so far from the edge of the frame, for which they leave the middle of a place so far. */
const [INSET, SHIFT] = [12, 20];

/** Points of a line from its middle, each moved a little where words would come near the frame there. */
function placesOn({ points, frame }: RelationLine, width: number): readonly Point[] {
  const inner = frame && frame.width - 2 * INSET - width;
  if (!frame || inner === undefined || inner < 0) {
    return outwards(points);
  }
  const left = frame.x + INSET + width / 2;
  return outwards(points).map(({ x, y }) => {
    const inside = Math.min(Math.max(x, left), left + inner);
    return { x: Math.abs(inside - x) > SHIFT ? x : inside, y };
  });
}

type IsGood = (box: Box, line: RelationLine, all: readonly RelationLine[]) => boolean;

/** What a place for words should be, the most first. */
const WISHES: readonly IsGood[] = [
  (box, line, all) => isInFrame(box, line) && isOffOthers(box, line, all),
  isInFrame,
  () => true,
];

function isInFrame(box: Box, { frame }: RelationLine): boolean {
  return frame === undefined || contains(frame, box);
}

/** Words are at least so far from a line that is not theirs. */
const OFF = 5;

function isOffOthers(box: Box, line: RelationLine, all: readonly RelationLine[]): boolean {
  return all.every(
    (other) => other === line || !other.points.some((at) => holdsPoint(box, at, OFF)),
  );
}

/** Before the words stands the sign of their state. */
const SIGN = { before: 9, size: 10, after: 5 } as const;

function tagSize(text: string): Size {
  const before = SIGN.before + SIGN.size + SIGN.after;
  return { width: before + textWidth(text, FACES.tag) + TAG.side, height: TAG.height };
}

/** A line's words with its sign in a capsule. */
export function tagShapes({ text, box }: Tag, state: ReachState): readonly Shape[] {
  const { ink, soft } = TONES[state];
  const sign = { x: box.x + SIGN.before, y: box.y + (TAG.height - SIGN.size) / 2 };
  const at = { x: sign.x + SIGN.size + SIGN.after, y: box.y + 15.3 };
  return [
    rectAt(box, TAG.height / 2, { fill: soft, stroke: ink, strokeWidth: 1.2 }),
    glyphAt(sign, { d: REACH_SIGNS[state] }, SIGN.size, ink, SIGN_WEIGHT),
    textAt(at, text, FACES.tag, ink),
  ];
}

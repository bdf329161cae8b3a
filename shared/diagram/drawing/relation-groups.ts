import { message } from "../../messages/message.ts";
import { say } from "../../messages/say.ts";
import { labelOf } from "../../reachability/explain/labels.ts";
import type { Relation } from "../../reachability/relations/relation.ts";
import type { Group, Shape } from "./drawing.ts";
import { outwards } from "../lines/path-data.ts";
import { lineShapes, signAt } from "./reach-marks.ts";
import { relationLines, type RelationLine } from "./relation-lines.ts";
import { tagsOf, tagShapes, type Tag } from "./relation-tags.ts";
import type { TagRoom } from "./tags.ts";
import { shownText } from "./text/measure.ts";
import type { Wiring } from "./wire-groups.ts";

/** More lines than this say nothing; the legend counts the others. */
export const MAX_LINES = 80;
const SIGN = { width: 16, height: 16 } as const;

/** Who of a host and its guests reaches whom: lines over the wiring, and tags over these. */
export function relationGroups(
  wiring: Wiring,
  relations: readonly Relation[],
  room: TagRoom,
): { readonly lines: readonly Group[]; readonly words: readonly Group[] } {
  const lines = relationLines(wiring, relations.slice(0, MAX_LINES));
  const tags = tagsOf(lines, wiring.language, room);
  return {
    lines: lines.map(({ relation, curve }) => ({
      id: idOf(relation),
      role: "relation",
      title: titleOf(wiring, relation),
      shapes: lineShapes(relation.state, curve),
    })),
    words: lines.map((line) => ({
      id: `${idOf(line.relation)}:words`,
      role: "relation",
      title: null,
      shapes: marksOf(line, tags.get(line), room),
    })),
  };
}

function idOf({ from, to }: Relation): string {
  return `reach:${from}>${to}`;
}

function titleOf({ index, language }: Wiring, { from, to, count, tag }: Relation): string {
  const ends = { from: labelOf(index, from), to: labelOf(index, to) };
  return shownText(
    say(message("drawing.relation", { ...ends, count, tag: say(tag, language) }), language),
  );
}

/** The words of a line with its sign, or the sign alone. */
function marksOf(
  { relation: { state }, curve, points }: RelationLine,
  tag: Tag | undefined,
  room: TagRoom,
): readonly Shape[] {
  if (tag) {
    return tagShapes(tag, state);
  }
  const box = room.free(SIGN, outwards(points));
  if (!box) {
    return signAt(curve.middle, state);
  }
  room.take(box);
  return signAt({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, state);
}

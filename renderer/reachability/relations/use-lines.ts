import type { Point } from "../../../shared/diagram/scene/scene.ts";
import type { Relation } from "../../../shared/reachability/relations/relation.ts";
import { useSay } from "../../i18n/language.ts";
import { relationCurve, type Curve } from "../../../shared/diagram/lines/relation-curve.ts";
import { anchorOf } from "../../../shared/diagram/lines/end-item.ts";
import type { Picture } from "../../../shared/diagram/lines/journey-path.ts";
import { spreadTags } from "./spread-tags.ts";
import { TAG_HEIGHT, tagWidth } from "./tag-size.ts";

/** A relation that is drawn: its line, and where its words stand. */
interface DrawnLine {
  readonly relation: Relation;
  readonly curve: Curve;
  /** Centre of its tag; null: it has none. */
  readonly tagAt: Point | null;
}

/** More lines than this say nothing; the marks at the nodes say all. */
const MAX_LINES = 80;
/** A tag that says only how many stands below the cross of its line. */
const BELOW_CROSS = 24;

/** The lines of relations on the picture, whose tags keep off each other at this scale. */
export function useLines(
  relations: readonly Relation[],
  picture: Picture,
  tagged: boolean,
  scale: number,
): readonly DrawnLine[] {
  const say = useSay();
  const lines = relations.slice(0, MAX_LINES).flatMap((relation, place) => {
    const curve = curveOf(picture, relation, laneOf(relations, place), tagged);
    return curve ? [{ relation, curve }] : [];
  });
  const worded = lines.filter(({ relation }) => tagged || relation.count > 1);
  const places = spreadTags(
    worded.map(({ relation, curve: { middle } }) => ({
      at: tagged ? middle : { x: middle.x, y: middle.y + BELOW_CROSS },
      width: tagWidth(tagged ? say(relation.tag) : null, relation.count) * scale,
      height: TAG_HEIGHT * scale,
    })),
  );
  const tags = new Map(worded.map(({ relation }, place) => [relation, places[place]]));
  return lines.map((line) => ({ ...line, tagAt: tags.get(line.relation) ?? null }));
}

function curveOf(
  { index, boxes }: Picture,
  relation: Relation,
  lane: number,
  tagged: boolean,
): Curve | undefined {
  const from = anchorOf(index, boxes, relation.from);
  const to = anchorOf(index, boxes, relation.to);
  return from && to && relationCurve(from, to, lane, tagged);
}

/** How many earlier relations leave the same end. */
function laneOf(relations: readonly Relation[], place: number): number {
  const from = relations[place]?.from;
  return Math.min(5, relations.slice(0, place).filter((relation) => relation.from === from).length);
}

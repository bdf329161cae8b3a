import type { Point } from "../../../shared/diagram/scene/scene.ts";

/** A tag on the picture: its centre, and its size as it is drawn at the present zoom. */
export interface Tag {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

/** Room between two tags. */
const GAP = 6;

/**
 * The centres of the tags, in their order, so that no two tags overlap.
 *
 * From left to right each stays where it is, or goes up or down only as far as it must.
 */
export function spreadTags(tags: readonly Tag[]): readonly Point[] {
  const order = tags.map((tag, place) => ({ tag, place })).sort(byPosition);
  const placed: Tag[] = [];
  const points = tags.map(({ at }) => at);
  for (const { tag, place } of order) {
    const at = { x: tag.at.x, y: freeY(tag, placed) };
    placed.push({ ...tag, at });
    points[place] = at;
  }
  return points;
}

interface Placed {
  readonly tag: Tag;
  readonly place: number;
}

function byPosition(a: Placed, b: Placed): number {
  return a.tag.at.x - b.tag.at.x || a.tag.at.y - b.tag.at.y || a.place - b.place;
}

/** The nearest height at which a tag clears all that stand already; of two, the lower on the picture. */
function freeY(tag: Tag, placed: readonly Tag[]): number {
  const inColumn = placed.filter(
    ({ at, width }) => Math.abs(at.x - tag.at.x) < (width + tag.width) / 2 + GAP,
  );
  const isFree = (y: number): boolean =>
    inColumn.every((other) => Math.abs(other.at.y - y) >= clearance(other, tag));
  const away = (y: number): number => Math.abs(y - tag.at.y);
  // Above the highest of them is always room.
  return (
    [
      tag.at.y,
      ...inColumn.flatMap((other) => [
        other.at.y + clearance(other, tag),
        other.at.y - clearance(other, tag),
      ]),
    ]
      .sort((a, b) => away(a) - away(b) || b - a)
      .find(isFree) ?? tag.at.y
  );
}

function clearance(a: Tag, b: Tag): number {
  return (a.height + b.height) / 2 + GAP;
}

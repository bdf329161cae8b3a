import { message } from "../../messages/message.ts";
import { say } from "../../messages/say.ts";
import { labelOf } from "../../reachability/explain/labels.ts";
import type { ReachState, Relation } from "../../reachability/relations/relation.ts";
import type { NodeId } from "../../topology/brand.ts";
import { REACH_SIGNS } from "../glyphs/reach-signs.ts";
import { anchorOf, itemOfEnd } from "../lines/end-item.ts";
import { pointOn } from "../lines/path-data.ts";
import { relationCurve, type Curve } from "../lines/relation-curve.ts";
import { centreOf } from "../scene/boxes.ts";
import type { Box, Point } from "../scene/scene.ts";
import type { Group, Ink, Look, Shape } from "./drawing.ts";
import { FACES, TAG } from "./measures.ts";
import { glyphAt, lineOf, rectAt, textAt } from "./shapes.ts";
import type { TagRoom } from "./tags.ts";
import { shownText, textWidth } from "./text/measure.ts";
import type { Wiring } from "./wire-groups.ts";

const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
/** More lines than this say nothing. */
const MAX_LINES = 80;
/** Lines of one end are so many lanes at most. */
const MAX_LANE = 5;

interface Tone {
  readonly ink: Ink;
  readonly soft: Ink;
  readonly dash?: readonly number[];
}

const TONES: Readonly<Record<ReachState, Tone>> = {
  reachable: { ink: "good", soft: "good-soft" },
  "one-way": { ink: "warn", soft: "warn-soft", dash: [12, 6] },
  blocked: { ink: "bad", soft: "bad-soft", dash: [4, 5] },
};

interface Drawn {
  readonly relation: Relation;
  readonly curve: Curve;
  /** What its tag says; null: an equal one of the same host says it. */
  readonly words: string | null;
}

/** Who of a host and its guests reaches whom: lines over the wiring, and tags over these. */
export function relationGroups(
  wiring: Wiring,
  relations: readonly Relation[],
  room: TagRoom,
): { readonly lines: readonly Group[]; readonly words: readonly Group[] } {
  const drawn = drawnOf(wiring, relations.slice(0, MAX_LINES));
  return {
    lines: drawn.map(({ relation, curve }) => ({
      id: idOf(relation),
      role: "relation",
      title: titleOf(wiring, relation),
      shapes: lineShapes(relation.state, curve),
    })),
    words: drawn.map(({ relation, curve, words }) => ({
      id: `${idOf(relation)}:words`,
      role: "relation",
      title: null,
      shapes: tagShapes(relation, curve, words, room),
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

function drawnOf(wiring: Wiring, relations: readonly Relation[]): readonly Drawn[] {
  const { index, items, language } = wiring;
  const boxes = { get: (id: string): Box | undefined => items.get(id)?.box };
  const lanes = new Map<string, number>();
  const said = new Set<string>();
  return relations.flatMap((relation) => {
    const [from, to] = endsOf(wiring, relation);
    const [start, end] = [anchorOf(index, boxes, from), anchorOf(index, boxes, to)];
    if (!start || !end) {
      return [];
    }
    const host = itemOfEnd(index, relation.from);
    const lane = lanes.get(host) ?? 0;
    lanes.set(host, Math.min(lane + 1, MAX_LANE));
    const words = shownText(say(relation.tag, language));
    const isNew = !said.has(`${host} ${words}`);
    said.add(`${host} ${words}`);
    return [
      { relation, curve: relationCurve(start, end, lane, true), words: isNew ? words : null },
    ];
  });
}

/** Of a class, the member that is nearest to the other end speaks for all. */
function endsOf(
  { index, items }: Wiring,
  { from, to, members }: Relation,
): readonly [NodeId, NodeId] {
  const isTurned = members[0] === from;
  const own = items.get(itemOfEnd(index, isTurned ? to : from))?.box;
  if (!own) {
    return [from, to];
  }
  const far = (id: NodeId): number => {
    const box = items.get(id)?.box;
    return box ? distance(centreOf(box), centreOf(own)) : Infinity;
  };
  const nearest = members.reduce((best, one) => (far(one) < far(best) ? one : best));
  return isTurned ? [nearest, to] : [from, nearest];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function lineShapes(state: ReachState, { steps, start, end, angle }: Curve): readonly Shape[] {
  const { ink, dash } = TONES[state];
  const look: Look = { stroke: ink, strokeWidth: 2.2, ...(dash ? { dash } : {}) };
  return [
    lineOf(steps, { stroke: "panel", strokeWidth: 6 }),
    lineOf(steps, look),
    ...(state === "one-way" ? [arrow(end, angle, ink)] : [start, end].map((at) => dot(at, ink))),
  ];
}

function dot({ x, y }: Point, ink: Ink): Shape {
  return rectAt({ x: x - 3.5, y: y - 3.5, width: 7, height: 7 }, 3.5, {
    fill: ink,
    stroke: "card",
    strokeWidth: 1.5,
  });
}

/** A head at the end of a line that arrives there upwards (-90°) or downwards (90°). */
function arrow({ x, y }: Point, angle: number, ink: Ink): Shape {
  const back = angle < 0 ? 9 : -9;
  return lineOf(
    [
      { to: "move", x: x - 5.5, y: y + back },
      { to: "line", x, y },
      { to: "line", x: x + 5.5, y: y + back },
    ],
    { stroke: ink, strokeWidth: 2.4 },
  );
}

/** The sign and words of a relation, on its line if there is room. */
function tagShapes(
  { state, count }: Relation,
  { steps }: Curve,
  words: string | null,
  room: TagRoom,
): readonly Shape[] {
  const said = [...(words === null ? [] : [words]), ...(count > 1 ? [`×${count}`] : [])].join(" ");
  const { ink, soft } = TONES[state];
  const text = said === "" ? 0 : TAG.gap + textWidth(said, FACES.tag);
  const size = { width: TAG.sign + text + 2 * (said === "" ? 5 : TAG.side), height: TAG.height };
  const points = PLACES.map((place) => pointOn(steps, place));
  const box = room.place(size, points);
  const isOnLine = points.some((point) => distance(point, centreOf(box)) < 1);
  const inside = { x: box.x + (box.width - TAG.sign - text) / 2, y: box.y + 5 };
  const sign = { d: REACH_SIGNS[state] };
  const middle = points[0] ?? centreOf(box);
  return [
    ...(isOnLine ? [] : signAt(middle, state)),
    rectAt(box, TAG.height / 2, { fill: soft, stroke: ink, strokeWidth: 1.2 }),
    glyphAt(inside, sign, TAG.sign, ink, 2.4),
    ...(said === ""
      ? []
      : [textAt({ x: inside.x + TAG.sign + TAG.gap, y: box.y + 15.3 }, said, FACES.tag, ink)]),
  ];
}

/** The sign alone, where its words found no room. */
function signAt({ x, y }: Point, state: ReachState): readonly Shape[] {
  const { ink, soft } = TONES[state];
  return [
    rectAt({ x: x - 8, y: y - 8, width: 16, height: 16 }, 8, {
      fill: soft,
      stroke: ink,
      strokeWidth: 1.2,
    }),
    glyphAt({ x: x - 5, y: y - 5 }, { d: REACH_SIGNS[state] }, 10, ink, 2.4),
  ];
}

/** A relation's line with its sign from a point to the right, as the legend shows it. */
export function relationSample(
  state: ReachState,
  { x, y }: Point,
  width: number,
): readonly Shape[] {
  const { ink, dash } = TONES[state];
  const steps = [
    { to: "move" as const, x, y },
    { to: "line" as const, x: x + width, y },
  ];
  return [
    lineOf(steps, { stroke: ink, strokeWidth: 2.2, ...(dash ? { dash } : {}) }),
    ...signAt({ x: x + width / 2, y }, state),
  ];
}

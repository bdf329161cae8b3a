import { message } from "../../messages/message.ts";
import { say } from "../../messages/say.ts";
import { labelOf } from "../../reachability/explain/labels.ts";
import type { Relation } from "../../reachability/relations/relation.ts";
import type { NodeId } from "../../topology/brand.ts";
import { hostOf, isInterface } from "../../topology/effective.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { anchorOf } from "../lines/end-item.ts";
import { pointOn, type LineStep } from "../lines/path-data.ts";
import { relationCurve, type Curve } from "../lines/relation-curve.ts";
import { centreOf } from "../scene/boxes.ts";
import { stackItem } from "../scene/wires.ts";
import type { Box, Point } from "../scene/scene.ts";
import type { Group, Shape } from "./drawing.ts";
import { FACES, TAG } from "./measures.ts";
import { lineShapes, signAt, signBox, TONES } from "./reach-marks.ts";
import { rectAt, textAt } from "./shapes.ts";
import type { TagRoom } from "./tags.ts";
import { shownText, textWidth } from "./text/measure.ts";
import type { Wiring } from "./wire-groups.ts";

const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
/** Where on its own line words stand if there is no room below its sign, nearest first. */
const ON_LINE = Array.from({ length: 20 }, (_, at) => (at + 1) * 0.02).flatMap((by) => [
  0.5 + by,
  0.5 - by,
]);
/** More lines than this say nothing. */
const MAX_LINES = 80;
/** Lines of one end are so many lanes at most. */
const MAX_LANE = 5;
const SAMPLES = 32;
/** Steps away from the best place below a sign, nearest first; down costs more than aside. */
const BELOW: readonly (readonly [dx: number, dy: number])[] = Array.from({ length: 7 }, (_, dy) =>
  Array.from({ length: 21 }, (__, dx) => [(dx - 10) * 16, dy * 8] as const),
)
  .flat()
  .sort(([ax, ay], [bx, by]) => ax * ax + 4 * ay * ay - bx * bx - 4 * by * by || ax - bx);

interface Drawn {
  readonly relation: Relation;
  readonly curve: Curve;
  /** What its tag says; null: an equal one of the same host says it. */
  readonly words: string | null;
  /** The frame that its tag should stay in. */
  readonly frame: Box | undefined;
}

/** Who of a host and its guests reaches whom: lines over the wiring, and tags over these. */
export function relationGroups(
  wiring: Wiring,
  relations: readonly Relation[],
  room: TagRoom,
): { readonly lines: readonly Group[]; readonly words: readonly Group[] } {
  const drawn = drawnOf(wiring, relations.slice(0, MAX_LINES));
  drawn.forEach(({ curve }) => {
    room.take(signBox(curve.middle));
  });
  return {
    lines: drawn.map(({ relation, curve }) => ({
      id: idOf(relation),
      role: "relation",
      title: titleOf(wiring, relation),
      shapes: lineShapes(relation.state, curve),
    })),
    words: drawn.map((one) => ({
      id: `${idOf(one.relation)}:words`,
      role: "relation",
      title: null,
      shapes: tagShapes(one, room, drawn),
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
  const boxOf = (end: NodeId): Box | undefined =>
    items.get(stackOfEnd(wiring, end) ?? "")?.box ?? anchorOf(index, boxes, end);
  const lanes = new Map<string, number>();
  const said = new Set<string>();
  return relations.flatMap((relation) => {
    const [from, to] = endsOf(wiring, relation);
    const [start, end] = [boxOf(from), boxOf(to)];
    if (!start || !end) {
      return [];
    }
    const source = stackOfEnd(wiring, from) ?? from;
    const lane = lanes.get(source) ?? 0;
    lanes.set(source, Math.min(lane + 1, MAX_LANE));
    const host = hostOfEnd(index, to) ?? hostOfEnd(index, from) ?? source;
    const words = shownText(say(relation.tag, language));
    const isNew = !said.has(`${host} ${words}`);
    said.add(`${host} ${words}`);
    const frame = items.get(host)?.box;
    const curve = relationCurve(start, end, lane, true);
    return [{ relation, curve, words: isNew ? words : null, frame }];
  });
}

/** What a host says through its NIC or bridge is said by its stack. */
function stackOfEnd({ index }: Wiring, end: NodeId): string | null {
  const node = index.nodes.get(end);
  return node?.kind === "nic" || node?.kind === "bridge" ? stackItem(node.host) : null;
}

function hostOfEnd(index: TopologyIndex, end: NodeId): NodeId | undefined {
  const node = index.nodes.get(end);
  return node && isInterface(node) ? hostOf(index, node)?.id : undefined;
}

/** Of a class, the member that is nearest to the other end speaks for all. */
function endsOf(wiring: Wiring, { from, to, members }: Relation): readonly [NodeId, NodeId] {
  const { items } = wiring;
  const isTurned = members[0] === from;
  const own = isTurned ? to : from;
  const ownBox = items.get(stackOfEnd(wiring, own) ?? own)?.box;
  if (!ownBox) {
    return [from, to];
  }
  const far = (id: NodeId): number => {
    const box = items.get(id)?.box;
    return box ? distance(centreOf(box), centreOf(ownBox)) : Infinity;
  };
  const nearest = members.reduce((best, one) => (far(one) < far(best) ? one : best));
  return isTurned ? [nearest, to] : [from, nearest];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The sign of a relation on its line, and its words below it; on the line where it runs down. */
function tagShapes(
  { relation, curve, words, frame }: Drawn,
  room: TagRoom,
  all: readonly Drawn[],
): readonly Shape[] {
  const { state, count } = relation;
  const { steps, middle, start, end } = curve;
  const said = [...(words === null ? [] : [words]), ...(count > 1 ? [`×${count}`] : [])].join(" ");
  if (said === "") {
    return signAt(middle, state);
  }
  const { ink, soft } = TONES[state];
  const size = { width: textWidth(said, FACES.tag) + 2 * TAG.side, height: TAG.height };
  const hangs = middle.y > Math.max(start.y, end.y);
  const lines = all.flatMap((other) => (other.curve === curve ? [] : samplesOf(other.curve)));
  const box = room.place(
    size,
    [
      ...(hangs ? below(middle).slice(0, 1) : beside(steps, size.width)),
      ...ON_LINE.map((place) => pointOn(steps, place)),
      ...below(middle),
    ],
    {
      within: frame,
      lines,
    },
  );
  const at = { x: box.x + box.width / 2, y: box.y + 15.3 };
  return [
    ...signAt(middle, state),
    rectAt(box, TAG.height / 2, { fill: soft, stroke: ink, strokeWidth: 1.2 }),
    textAt(at, said, FACES.tag, ink, "middle"),
  ];
}

/** Points below a sign, straight down first, then the nearest. */
function below({ x, y }: Point): readonly Point[] {
  return BELOW.map(([dx, dy]) => ({ x: x + dx, y: y + TAG.below + dy }));
}

/** Points on a line, near enough to each other that words cannot stand between them. */
function samplesOf({ steps }: Curve): readonly Point[] {
  return Array.from({ length: SAMPLES + 1 }, (_, at) => pointOn(steps, at / SAMPLES));
}

/** Points beside a line that runs down, at which words do not lie on it. */
function beside(steps: readonly LineStep[], width: number): readonly Point[] {
  return PLACES.flatMap((place) => {
    const { x, y } = pointOn(steps, place);
    const aside = width / 2 + TAG.aside;
    return [
      { x: x + aside, y },
      { x: x - aside, y },
    ];
  });
}

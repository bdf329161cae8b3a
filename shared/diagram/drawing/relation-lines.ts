import type { Relation } from "../../reachability/relations/relation.ts";
import type { NodeId } from "../../topology/brand.ts";
import { hostOf, isInterface } from "../../topology/effective.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { anchorOf } from "../lines/end-item.ts";
import { pointsOn } from "../lines/path-data.ts";
import { relationCurve, type Curve } from "../lines/relation-curve.ts";
import { centreOf } from "../scene/boxes.ts";
import { stackItem } from "../scene/wires.ts";
import type { Box, Point } from "../scene/scene.ts";
import type { Wiring } from "./wire-groups.ts";

/** Lines of one end are so many lanes at most; further ones run over the last. */
const MAX_LANES = 8;
/** Room below guests for one lane with its words, and for each further one, in pixels. */
const FIRST_LANE = 84;
const NEXT_LANE = 28;

/** A relation that is drawn. */
export interface RelationLine {
  readonly relation: Relation;
  readonly curve: Curve;
  /** The host that it is about, and the frame that its words should stay in. */
  readonly host: string;
  readonly frame: Box | undefined;
  /** Points on it from end to end. */
  readonly points: readonly Point[];
}

/** How much room below its guests the lines of a host take. */
export function roomOfLines(
  index: TopologyIndex,
  relations: readonly Relation[],
): (host: NodeId) => number {
  const counts = new Map<NodeId | undefined, number>();
  for (const relation of relations) {
    const host = hostOfEnd(index, ownEnd(relation));
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return (host) => {
    const lanes = Math.min(counts.get(host) ?? 0, MAX_LANES);
    return lanes === 0 ? 0 : FIRST_LANE + (lanes - 1) * NEXT_LANE;
  };
}

/** The lines of relations; of those of one end, the shortest hangs least. */
export function relationLines(
  wiring: Wiring,
  relations: readonly Relation[],
): readonly RelationLine[] {
  const spans = relations.flatMap((relation) => spanOf(wiring, relation) ?? []);
  const lanes = new Map<Span, number>();
  const used = new Map<string, number>();
  for (const span of [...spans].sort((a, b) => a.length - b.length)) {
    const lane = used.get(span.own) ?? 0;
    lanes.set(span, lane);
    used.set(span.own, Math.min(lane + 1, MAX_LANES - 1));
  }
  return spans.map((span) => {
    const { relation, from, to, own } = span;
    const { index, items } = wiring;
    const host = hostOfEnd(index, ownEnd(relation)) ?? own;
    const curve = relationCurve(from, to, lanes.get(span) ?? 0, true);
    const points = pointsOn(curve.steps);
    return { relation, curve, host, frame: items.get(host)?.box, points };
  });
}

interface Span {
  readonly relation: Relation;
  readonly from: Box;
  readonly to: Box;
  /** The item of the host's end. */
  readonly own: string;
  /** How far its ends are from each other, across. */
  readonly length: number;
}

function spanOf(wiring: Wiring, relation: Relation): Span | undefined {
  const own = ownEnd(relation);
  const ownItem = stackOfEnd(wiring, own) ?? own;
  const ownBox = boxOf(wiring, own);
  const other = ownBox && nearestMember(wiring, relation, ownBox);
  const otherBox = other && boxOf(wiring, other);
  if (!ownBox || !otherBox) {
    return undefined;
  }
  const [from, to] = own === relation.from ? [ownBox, otherBox] : [otherBox, ownBox];
  const length = Math.abs(centreOf(ownBox).x - centreOf(otherBox).x);
  return { relation, from, to, own: ownItem, length };
}

/** The end that is the host's; the other one is the first of the class. */
function ownEnd({ from, to, members }: Relation): NodeId {
  return members[0] === from ? to : from;
}

/** Of a class, the member that is nearest to the host's end speaks for all. */
function nearestMember({ items }: Wiring, { members }: Relation, own: Box): NodeId | undefined {
  const middle = centreOf(own);
  const far = (id: NodeId): number => {
    const box = items.get(id)?.box;
    return box ? distance(centreOf(box), middle) : Infinity;
  };
  const [first] = members;
  return first && members.reduce((best, one) => (far(one) < far(best) ? one : best), first);
}

function boxOf(wiring: Wiring, end: NodeId): Box | undefined {
  const { index, items } = wiring;
  const boxes = { get: (id: string): Box | undefined => items.get(id)?.box };
  return items.get(stackOfEnd(wiring, end) ?? "")?.box ?? anchorOf(index, boxes, end);
}

/** What a host says through its NIC or bridge is said by its stack. */
function stackOfEnd({ index }: Wiring, end: NodeId): string | null {
  const node = index.nodes.get(end);
  return node?.kind === "nic" || node?.kind === "bond" || node?.kind === "bridge"
    ? stackItem(node.host)
    : null;
}

function hostOfEnd(index: TopologyIndex, end: NodeId): NodeId | undefined {
  const node = index.nodes.get(end);
  return node && isInterface(node) ? hostOf(index, node)?.id : undefined;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

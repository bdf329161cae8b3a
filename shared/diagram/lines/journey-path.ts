import type { Point, Wire } from "../scene/scene.ts";
import type { Journey } from "../../reachability/journey/journey.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { wirePath } from "./wire-path.ts";
import { relationCurve } from "./relation-curve.ts";
import type { Boxes } from "./end-item.ts";
import { stackItem } from "../scene/wires.ts";

/** One move of a frame as a line. */
export interface PathSegment {
  /** Index of the hop in its journey; null: between a host's stack and its interface. */
  readonly hop: number | null;
  readonly step: number;
  readonly d: string;
  /** The line is drawn from the other end. */
  readonly reversed: boolean;
}

/** Where a copy ends on the picture. */
export interface PathEnd {
  readonly at: Point;
  readonly step: number;
  readonly fate: "accepted" | "dies";
}

export interface JourneyPath {
  readonly segments: readonly PathSegment[];
  readonly ends: readonly PathEnd[];
}

/** What is needed to find a journey on the picture. */
export interface Picture {
  readonly index: TopologyIndex;
  readonly boxes: Boxes;
  readonly wires: readonly Wire[];
}

interface Line {
  readonly d: string;
  readonly reversed: boolean;
}

/** The lines of a journey along the drawn wires; what has no wire (inside a parent) is a line of its own. */
export function journeyPath(picture: Picture, { hops, ends }: Journey): JourneyPath {
  const wireOf = wireFinder(picture.wires);
  const lineOf = (from: string, to: string): Line | undefined =>
    wireLine(picture, wireOf(from, to), from) ?? ownLine(picture, from, to);
  const moves = hops.flatMap(({ from, to, step }, hop) => {
    const line = lineOf(from, to);
    return line ? [{ hop, step, ...line }] : [];
  });
  const first = hops[0];
  const inside = [
    ...(first ? [{ node: first.from, step: first.step, isUp: false }] : []),
    ...ends
      .filter(({ fate }) => fate === "accepted")
      .map(({ at, step }) => ({ node: at, step, isUp: true })),
  ].flatMap(({ node, step, isUp }) => stackLine(picture, wireOf, node, step, isUp));
  return {
    segments: [...inside, ...moves],
    ends: ends.flatMap((end) => {
      const at = endPoint(picture.boxes, hops[end.after ?? -1]?.from, end.at);
      return at ? [{ at, step: end.step, fate: end.fate }] : [];
    }),
  };
}

type WireFinder = (a: string, b: string) => Wire | undefined;

function wireFinder(wires: readonly Wire[]): WireFinder {
  const known = new Map<string, Wire>();
  for (const wire of wires) {
    known.set(`${wire.from} ${wire.to}`, wire);
    known.set(`${wire.to} ${wire.from}`, wire);
  }
  return (a, b) => known.get(`${a} ${b}`);
}

/** Along a wire, which is drawn from its `from`. */
function wireLine({ boxes }: Picture, wire: Wire | undefined, start: string): Line | undefined {
  const from = wire && boxes.get(wire.from);
  const to = wire && boxes.get(wire.to);
  return wire && from && to
    ? { d: wirePath(from, to, wire).d, reversed: wire.from !== start }
    : undefined;
}

/** Handed over inside a parent or a machine. */
function ownLine({ boxes }: Picture, from: string, to: string): Line | undefined {
  const [a, b] = [boxes.get(from), boxes.get(to)];
  return a && b && from !== to ? { d: relationCurve(a, b).d, reversed: false } : undefined;
}

/** What a host sends comes out of its stack, and what it takes ends there. */
function stackLine(
  picture: Picture,
  wireOf: WireFinder,
  id: NodeId,
  step: number,
  isUp: boolean,
): readonly PathSegment[] {
  const node = picture.index.nodes.get(id);
  if (node?.kind !== "nic" && node?.kind !== "bond" && node?.kind !== "bridge") {
    return [];
  }
  const stack = stackItem(node.host);
  const line = wireLine(picture, wireOf(stack, id), isUp ? id : stack);
  return line ? [{ hop: null, step, ...line }] : [];
}

/** At the edge where the copy came in; where it came from nowhere, at the top. */
function endPoint(boxes: Boxes, from: string | undefined, at: string): Point | undefined {
  const box = boxes.get(at);
  if (!box) {
    return undefined;
  }
  const source = from === undefined ? undefined : boxes.get(from);
  const middle = { x: box.x + box.width / 2, y: box.y };
  if (!source || source.y + source.height <= box.y) {
    return middle;
  }
  if (box.y + box.height <= source.y) {
    return { ...middle, y: box.y + box.height };
  }
  return { x: source.x < box.x ? box.x : box.x + box.width, y: box.y + box.height / 2 };
}

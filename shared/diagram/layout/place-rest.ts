import type { NodeId } from "../../topology/brand.ts";
import type { Topology, TopologyNode } from "../../topology/document.ts";
import { indexTopology, type TopologyIndex } from "../../topology/topology-index.ts";
import { around, boxAt } from "../scene/boxes.ts";
import type { Box, Point } from "../scene/scene.ts";
import { GRID, sizeOf } from "../scene/sizes.ts";
import { FreeRoom } from "./free-room.ts";
import { Frames } from "./frames.ts";
import { homeOf } from "./host-tree.ts";

/** Between what has a place and a host of which nothing has one, in pixels. */
const BEYOND = 100;
/** Between a row and the stack at its end. */
const BESIDE = 24;

type Places = ReadonlyMap<NodeId, Point>;

/** A node that has a place of its own, where it is and where it would be. */
interface Placed {
  readonly node: TopologyNode;
  /** Its host; undefined: it lies in none. */
  readonly home: NodeId | undefined;
  readonly ideal: Box;
  readonly kept: Point | undefined;
}

/**
 * Places what the user has not placed, beside what they have.
 *
 * A node goes where it would be, seen from the nearest node of its row that has a place; if that is
 * taken, near it. Kept places are kept to the pixel.
 */
export function placeRest(topology: Topology, ideal: Places): Places {
  const index = indexTopology(topology);
  const placed = [...ideal].flatMap(([id, at]) => describe(index, id, at));
  const kept = placed.filter((one) => one.kept !== undefined);
  if (kept.length === 0) {
    return ideal;
  }
  const places = new Map<NodeId, Point>();
  const [room, frames, rows] = [new FreeRoom(), new Frames(), new UpperRows()];
  const put = (one: Placed, at: Point): void => {
    const { node, home } = one;
    const box = boxAt(at, one.ideal);
    places.set(node.id, at);
    room.take(box);
    rows.grow(one, box);
    if (home !== undefined) {
      frames.grow(home, box);
    }
  };
  kept.forEach((one) => {
    put(one, one.kept ?? one.ideal);
  });
  const wishOf = wishesOf(placed);
  const settle = (one: Placed): void => {
    const wishes = rows.wishes(one, wishOf(one));
    put(
      one,
      room.find(one.ideal, wishes, (box) => frames.leaveRoom(one.home, box)),
    );
  };
  const rest = placed.filter((one) => one.kept === undefined);
  rest.filter(({ home }) => home !== undefined).forEach(settle);
  rest.filter(({ home }) => home === undefined).forEach(settle);
  return places;
}

/** The upper rows of hosts, while they grow. */
class UpperRows {
  readonly #rows = new Map<NodeId, Box>();

  grow({ node, home }: Placed, box: Box): void {
    if (home !== undefined && bandOf(node) === "above") {
      const known = this.#rows.get(home);
      this.#rows.set(home, known ? around([known, box]) : box);
    }
  }

  /** The stack stands left of its row whatever comes later; what finds no room, at the right end. */
  wishes({ node, home, ideal }: Placed, wish: Point): readonly Point[] {
    const row = home === undefined ? undefined : this.#rows.get(home);
    if (!row || bandOf(node) !== "above") {
      return [wish];
    }
    const left = { x: row.x - BESIDE - ideal.width, y: wish.y };
    const right = { x: row.x + row.width + BESIDE, y: wish.y };
    return node.kind === "host" ? [left, right] : [wish, right];
  }
}

function describe(index: TopologyIndex, id: NodeId, at: Point): readonly Placed[] {
  const node = index.nodes.get(id);
  if (!node) {
    return [];
  }
  const home = node.kind === "host" ? node.id : homeOf(index, node);
  const kept = index.topology.positions?.[id];
  return [{ node, home, ideal: boxAt(at, sizeOf(index, node)), kept }];
}

/** Where each node should go, by the nearest one with a place: in its row, its host, anywhere. */
function wishesOf(placed: readonly Placed[]): (one: Placed) => Point {
  const rows = new Guides(placed, ({ home, node }) => `${bandOf(node)} ${home ?? ""}`);
  const homes = new Guides(placed, ({ home }) => home ?? "");
  const all = new Guides(placed, () => "");
  const beyond = offsetBeyond(placed);
  return (one) => {
    const guide =
      rows.nearest(one) ?? (one.home === undefined ? all.nearest(one) : homes.nearest(one));
    // A host of which nothing has a place stays together.
    const offset = guide ? offsetOf(guide) : beyond;
    return { x: one.ideal.x + offset.x, y: one.ideal.y + offset.y };
  };
}

function offsetOf({ kept, ideal }: Placed): Point {
  return kept ? { x: kept.x - ideal.x, y: kept.y - ideal.y } : { x: 0, y: 0 };
}

/** From where nodes without a place would be to the right of all that have one. */
function offsetBeyond(placed: readonly Placed[]): Point {
  const kept = around(placed.flatMap(({ kept: at, ideal }) => (at ? [boxAt(at, ideal)] : [])));
  const rest = around(placed.flatMap(({ kept: at, ideal }) => (at ? [] : [ideal])));
  const x = kept.x + kept.width + BEYOND - rest.x;
  return { x: Math.ceil(x / GRID) * GRID, y: Math.ceil((kept.y - rest.y) / GRID) * GRID };
}

/** Nodes that have a place, by some key and from left to right. */
class Guides {
  readonly #lists = new Map<string, Placed[]>();
  readonly #keyOf: (one: Placed) => string;

  constructor(placed: readonly Placed[], keyOf: (one: Placed) => string) {
    this.#keyOf = keyOf;
    const kept = placed.filter((one) => one.kept !== undefined);
    for (const one of kept.sort((a, b) => a.ideal.x - b.ideal.x)) {
      const list = this.#lists.get(keyOf(one));
      if (list) {
        list.push(one);
      } else {
        this.#lists.set(keyOf(one), [one]);
      }
    }
  }

  /** The one with the same key that would be nearest from left to right. */
  nearest(one: Placed): Placed | undefined {
    const list = this.#lists.get(this.#keyOf(one)) ?? [];
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.ideal.x ?? 0) < one.ideal.x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const [before, after] = [list[low - 1], list[low]];
    if (!before || !after) {
      return before ?? after;
    }
    return one.ideal.x - before.ideal.x <= after.ideal.x - one.ideal.x ? before : after;
  }
}

/** Rows of the picture: what stands above, what carries it, what is below. */
function bandOf({ kind }: TopologyNode): "above" | "device" | "lan" | "note" {
  switch (kind) {
    case "host":
    case "guest":
    case "macvlan":
    case "veth":
      return "above";
    case "nic":
    case "bond":
    case "bridge":
      return "device";
    case "switch":
    case "station":
      return "lan";
    case "note":
      return "note";
  }
}

import { centreOf } from "./boxes.ts";
import type { Box, Edge, Point, Wire } from "./scene.ts";

/** A wire before the wires at each edge are put in order. */
type LooseWire = Omit<Wire, "slot" | "slots" | "fromSlot" | "fromSlots">;

/** One end of a wire, at one edge of an item, with what it should be sorted by. */
interface End {
  readonly wire: number;
  readonly isTo: boolean;
  readonly key: number;
}

/**
 * Orders the wires at every edge by where they come from, so that they do not cross there.
 *
 * Wires that leave an item and wires that enter it share its edges.
 */
export function withSlots(
  wires: readonly LooseWire[],
  boxes: ReadonlyMap<string, Box>,
): readonly Wire[] {
  const edges = new Map<string, End[]>();
  const note = (item: string, edge: Edge, other: string, end: Omit<End, "key">): void => {
    const key = `${edge} ${item}`;
    const box = boxes.get(other);
    const ends = edges.get(key) ?? [];
    ends.push({ ...end, key: box ? along(edge, centreOf(box)) : 0 });
    edges.set(key, ends);
  };
  wires.forEach(({ from, fromEdge, to, edge }, wire) => {
    note(from, fromEdge, to, { wire, isTo: false });
    note(to, edge, from, { wire, isTo: true });
  });
  const fromSlots = wires.map(() => ({ fromSlot: 0, fromSlots: 1 }));
  const toSlots = wires.map(() => ({ slot: 0, slots: 1 }));
  for (const ends of edges.values()) {
    ends.sort((a, b) => a.key - b.key || a.wire - b.wire);
    ends.forEach(({ wire, isTo }, at) => {
      if (isTo) {
        toSlots[wire] = { slot: at, slots: ends.length };
      } else {
        fromSlots[wire] = { fromSlot: at, fromSlots: ends.length };
      }
    });
  }
  return wires.map((wire, at) => ({
    ...wire,
    ...(toSlots[at] ?? { slot: 0, slots: 1 }),
    ...(fromSlots[at] ?? { fromSlot: 0, fromSlots: 1 }),
  }));
}

function along(edge: Edge, { x, y }: Point): number {
  return edge === "top" || edge === "bottom" ? x : y;
}

/** How far from a corner the first and last slots are, in pixels. */
const CORNER = 12;
/** Wires are not further apart than this. */
const APART = 16;

/** The point of an edge at which the slot of so many lies: together at its middle. */
export function slotPoint(box: Box, edge: Edge, slot: number, slots: number): Point {
  const isLevel = edge === "top" || edge === "bottom";
  const length = isLevel ? box.width : box.height;
  const apart = Math.min(APART, (length - 2 * CORNER) / Math.max(1, slots - 1));
  const offset = length / 2 + (slot - (slots - 1) / 2) * apart;
  switch (edge) {
    case "top":
      return { x: box.x + offset, y: box.y };
    case "bottom":
      return { x: box.x + offset, y: box.y + box.height };
    case "left":
      return { x: box.x, y: box.y + offset };
    case "right":
      return { x: box.x + box.width, y: box.y + offset };
  }
}

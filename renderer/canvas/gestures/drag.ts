import { positionsOf } from "../../../shared/diagram/scene/scene-of.ts";
import type { Item, Point } from "../../../shared/diagram/scene/scene.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Command } from "../../../shared/topology/commands/command.ts";
import type { Topology, TopologyNode } from "../../../shared/topology/document.ts";

type Items = ReadonlyMap<string, Item>;

/** Where everything that a drag moves is now: what is dragged, and what lies inside it. */
export function movedWith(
  items: Items,
  dragged: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  const inside = contentsOf(items);
  const moved = new Map<string, Point>();
  const move = (id: string, x: number, y: number): void => {
    const box = items.get(id)?.box;
    if (box) {
      moved.set(id, { x: box.x + x, y: box.y + y });
      inside.get(id)?.forEach((held) => {
        if (!dragged.has(held)) {
          move(held, x, y);
        }
      });
    }
  };
  for (const [id, place] of dragged) {
    const box = items.get(id)?.box;
    if (box) {
      move(id, place.x - box.x, place.y - box.y);
    }
  }
  return moved;
}

const contents = new WeakMap<Items, ReadonlyMap<string, readonly string[]>>();

/** What lies inside what; found once for a picture, because a drag asks with every step. */
function contentsOf(items: Items): ReadonlyMap<string, readonly string[]> {
  const known = contents.get(items);
  if (known) {
    return known;
  }
  const made = new Map<string, string[]>();
  for (const { id, inside } of items.values()) {
    if (inside !== null) {
      const held = made.get(inside) ?? [];
      held.push(id);
      made.set(inside, held);
    }
  }
  contents.set(items, made);
  return made;
}

/**
 * The one command that keeps a drag.
 *
 * A frame has no place of its own: what stands inside it has, its host's stack under the host's id. A
 * guest's children lie where its card puts them. With the first move by hand everything else is held
 * where the layout has put it, so that nothing jumps. It is named after what was taken hold of.
 */
export function moveCommand(
  topology: Topology,
  items: ReadonlyMap<string, Item>,
  dragged: ReadonlyMap<string, Point>,
): Command | null {
  const positions: Record<string, Point> = {};
  for (const [id, place] of movedWith(items, dragged)) {
    const item = items.get(id);
    const holder = item && item.inside !== null ? items.get(item.inside) : undefined;
    const isSame = item?.box.x === place.x && item.box.y === place.y;
    if (item && item.kind !== "host" && holder?.kind !== "guest" && !isSame) {
      positions[item.node] = place;
    }
  }
  if (Object.keys(positions).length === 0) {
    return null;
  }
  const ids = new Set([...dragged.keys()].flatMap((id) => items.get(id)?.node ?? []));
  return {
    type: "node.move",
    positions: { ...positions, ...heldPlaces(topology, positions) },
    ids: [...ids],
  };
}

/** What has no place in the document yet and is not moved either. */
function heldPlaces(
  topology: Topology,
  moved: Readonly<Record<string, Point>>,
): Readonly<Record<string, Point>> {
  const known = topology.positions ?? {};
  return Object.fromEntries(
    Object.entries(positionsOf(topology)).filter(
      ([id]) => !Object.hasOwn(known, id) && !Object.hasOwn(moved, id),
    ),
  );
}

/** What dropping a dragged child on an item means; null: it is only moved. */
export function handOver(
  child: TopologyNode,
  target: Item | undefined,
  place: Point,
): Command | null {
  if (child.kind !== "macvlan" && child.kind !== "veth") {
    return null;
  }
  if (target?.kind === "guest") {
    return target.node === child.guest ? null : handTo(child.id, target.node);
  }
  const isParent = target?.kind === "nic" || target?.kind === "bond";
  if (isParent && child.kind === "macvlan" && target.node !== child.parent) {
    return { type: "node.connect", from: child.id, to: target.node };
  }
  return child.guest === undefined
    ? null
    : { type: "node.attach", id: child.id, guest: null, position: place };
}

/** The card places it, so it needs no place of its own. */
function handTo(id: NodeId, guest: NodeId): Command {
  return { type: "node.attach", id, guest };
}

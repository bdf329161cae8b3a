import { hasStack } from "../../reachability/interfaces.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Cable } from "../../topology/cable.ts";
import type { TopologyNode } from "../../topology/document.ts";
import { hostOf, lowerDevice, vlanParent } from "../../topology/effective.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { centreOf } from "./boxes.ts";
import type { Box, Edge, Wire } from "./scene.ts";
import { withSlots } from "./slots.ts";

/** The id of the item that stands for a host's own stack. */
export function stackItem(host: NodeId): string {
  return `${host}:stack`;
}

/** All lines of the wiring between items, whose boxes say at which edges they end. */
export function wiresOf(index: TopologyIndex, boxes: ReadonlyMap<string, Box>): readonly Wire[] {
  const loose = [
    ...index.topology.nodes.flatMap((node) => wiresDown(index, node)),
    ...stackLines(index),
    ...(index.topology.cables ?? []).map((cable) => cableWire(cable, boxes)),
  ].flatMap((wire) => {
    const [from, to] = [boxes.get(wire.from), boxes.get(wire.to)];
    return from && to && wire.from !== wire.to
      ? [{ ...wire, ...edgesOf(wire.kind, from, to, boxes) }]
      : [];
  });
  return withSlots(loose, boxes);
}

type Line = Pick<Wire, "id" | "kind" | "from" | "to" | "cable">;

/** What a node stands on. */
function wiresDown(index: TopologyIndex, node: TopologyNode): readonly Line[] {
  switch (node.kind) {
    case "macvlan": {
      const lower = lowerDevice(index, node);
      return lower ? [line("parent", node.id, lower.id)] : [];
    }
    case "veth":
      return [line("veth", node.id, node.bridge)];
    case "nic": {
      const parent = vlanParent(index, node);
      return parent ? [line("vlan", node.id, parent.id)] : [];
    }
    case "bond":
    case "bridge":
      return [...new Set(node.ports)].map((port) => line("port", node.id, port));
    default:
      return [];
  }
}

/**
 * A host's stack speaks through its NICs, bridges and the children in nobody's hands: those that have
 * an address, or where none has, all.
 */
function stackLines(index: TopologyIndex): readonly Line[] {
  const lines = new Map<NodeId, { all: Line[]; addressed: Line[] }>();
  for (const node of index.topology.nodes) {
    const isOwn =
      node.kind === "nic" ||
      node.kind === "bond" ||
      node.kind === "bridge" ||
      (node.kind === "macvlan" && node.guest === undefined);
    const host = isOwn && hasStack(index, node.id) ? hostOf(index, node)?.id : undefined;
    if (isOwn && host !== undefined) {
      const known = lines.get(host) ?? { all: [], addressed: [] };
      const own = line("stack", stackItem(host), node.id);
      known.all.push(own);
      if (node.dhcp === true || (node.addresses ?? []).length > 0) {
        known.addressed.push(own);
      }
      lines.set(host, known);
    }
  }
  return [...lines.values()].flatMap(({ all, addressed }) =>
    addressed.length > 0 ? addressed : all,
  );
}

function line(kind: Wire["kind"], from: string, to: string): Line {
  return { id: `${kind}:${from}>${to}`, kind, from, to, cable: null };
}

/** Cables go from the upper end to the lower one, at one height from left to right. */
function cableWire({ id, from, to }: Cable, boxes: ReadonlyMap<string, Box>): Line {
  const [one, other] = [boxes.get(from), boxes.get(to)];
  const isUpright = !one || !other || isBefore(one, other);
  const [upper, lower] = isUpright ? [from, to] : [to, from];
  return { id, kind: "cable", from: upper, to: lower, cable: id };
}

function isBefore(one: Box, other: Box): boolean {
  const [a, b] = [centreOf(one), centreOf(other)];
  return areLevel(one, other) ? a.x <= b.x : a.y <= b.y;
}

/** Whether one stands beside the other rather than above it. */
function areLevel(one: Box, other: Box): boolean {
  const shared = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return shared > Math.min(one.height, other.height) / 2;
}

/** The edges that face each other; the stack's line enters a device from its side, if it can. */
function edgesOf(
  kind: Wire["kind"],
  from: Box,
  to: Box,
  boxes: ReadonlyMap<string, Box>,
): { readonly fromEdge: Edge; readonly edge: Edge } {
  const isLeft = centreOf(from).x <= centreOf(to).x;
  if (areLevel(from, to)) {
    return isLeft ? { fromEdge: "right", edge: "left" } : { fromEdge: "left", edge: "right" };
  }
  const isAbove = centreOf(from).y <= centreOf(to).y;
  const fromEdge = isAbove ? "bottom" : "top";
  const side = kind === "stack" ? sideOf(centreOf(from).x, to) : null;
  if (side !== null && isClear(centreOf(from).x, to, boxes)) {
    return { fromEdge, edge: side };
  }
  return { fromEdge, edge: isAbove ? "top" : "bottom" };
}

function sideOf(x: number, to: Box): Edge | null {
  return x < to.x ? "left" : x > to.x + to.width ? "right" : null;
}

/** Whether nothing stands between a place and a device at the device's height. */
function isClear(x: number, to: Box, boxes: ReadonlyMap<string, Box>): boolean {
  const [left, right] = x < to.x ? [x, to.x] : [to.x + to.width, x];
  const middle = to.y + to.height / 2;
  for (const box of boxes.values()) {
    const isAround = box.x <= to.x && to.x + to.width <= box.x + box.width;
    const isBetween = box.x < right && left < box.x + box.width;
    if (!isAround && isBetween && box.y < middle && middle < box.y + box.height) {
      return false;
    }
  }
  return true;
}

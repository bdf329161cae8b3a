import type { NodeId } from "../../topology/brand.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import type { Box } from "../scene/scene.ts";
import { stackItem } from "../scene/wires.ts";

/** Where things are, by item id. */
export interface Boxes {
  get(id: string): Box | undefined;
}

/** The item that stands for an interface: a host's address is drawn on its stack. */
export function itemOfEnd(index: TopologyIndex, end: NodeId): string {
  const node = index.nodes.get(end);
  const isHosts = node?.kind === "nic" || node?.kind === "bond" || node?.kind === "bridge";
  return isHosts && stackEnds(index, node.host)[0] === end ? stackItem(node.host) : end;
}

/** The interfaces that a selected item stands for; none: it is no end of anything. */
export function endsOfItem(index: TopologyIndex, item: string): readonly NodeId[] {
  const host = item.endsWith(STACK) ? item.slice(0, -STACK.length) : item;
  const node = index.nodes.get(host as NodeId);
  switch (node?.kind) {
    case "host":
      return stackEnds(index, node.id);
    case "guest":
      return index.interfacesOf(node.id).map(({ id }) => id);
    case undefined:
    case "switch":
    case "note":
      return [];
    case "nic":
    case "bond":
    case "bridge":
    case "macvlan":
    case "veth":
    case "station":
      return [node.id];
  }
}

const STACK = ":stack";

/** NICs and bridges of a host that carry its addresses; the first stands for its own stack. */
export function stackEnds(index: TopologyIndex, host: NodeId): readonly NodeId[] {
  return index.topology.nodes
    .filter((node) => node.kind === "nic" || node.kind === "bond" || node.kind === "bridge")
    .filter((node) => node.host === host && (node.addresses ?? []).length > 0)
    .map(({ id }) => id);
}

/** The box that a relation's line hangs on: of a child in a guest, as wide as it, as high as the card. */
export function anchorOf(index: TopologyIndex, boxes: Boxes, end: NodeId): Box | undefined {
  const own = boxes.get(itemOfEnd(index, end));
  const node = index.nodes.get(end);
  const guest =
    (node?.kind === "macvlan" || node?.kind === "veth") && node.guest !== undefined
      ? boxes.get(node.guest)
      : undefined;
  return own && guest && contains(guest, own) ? { ...own, y: guest.y, height: guest.height } : own;
}

function contains(outer: Box, inner: Box): boolean {
  return inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width && inner.y >= outer.y;
}

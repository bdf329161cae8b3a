import type { NodeId } from "../topology/brand.ts";
import type { Cable } from "../topology/cable.ts";
import type { Position, TopologyNode } from "../topology/document.ts";

const COLUMN = 200;
const ROW = 160;

/** Rows from the top: what is handed out above what it comes from, and the LAN at the bottom. */
const ROWS = {
  guest: 0,
  child: 1,
  bridge: 2,
  vlan: 2,
  bond: 2,
  nic: 3,
  switch: 4,
  station: 5,
} as const;

type Row = keyof typeof ROWS;

/**
 * Places every node: guests, their interfaces, bridges and VLANs, NICs, switches, stations.
 *
 * Each device stands in the middle of what is on it, so that lines hardly cross; the host stands
 * left of its NICs. In canvas pixels.
 */
export function positionsOf(
  nodes: readonly TopologyNode[],
  cables: readonly Cable[],
): Readonly<Record<NodeId, Position>> {
  const columns = new Map<NodeId, number>();
  let next = 0;
  const above = aboveOf(nodes);
  const visit = (id: NodeId): void => {
    if (columns.has(id)) {
      return;
    }
    columns.set(id, -1);
    const children = (above.get(id) ?? []).filter((child) => !columns.has(child));
    children.forEach(visit);
    const middle = mean(children.map((child) => columns.get(child) ?? 0));
    columns.set(id, middle ?? next++);
  };
  for (const kind of ["nic", "bond", "bridge", "macvlan", "veth"]) {
    nodes
      .filter((node) => node.kind === kind && isGround(node))
      .forEach(({ id }) => {
        visit(id);
      });
  }
  placeBy(nodes, "guest", columns, guestInterfaces(nodes));
  placeBy(nodes, "switch", columns, cableEnds(cables));
  placeBy(nodes, "station", columns, cableEnds(cables));
  const placed = nodes.map((node): readonly [NodeId, Position] => [
    node.id,
    node.kind === "host"
      ? { x: -COLUMN, y: ROWS.nic * ROW }
      : { x: Math.round((columns.get(node.id) ?? 0) * COLUMN), y: ROWS[rowOf(node)] * ROW },
  ]);
  return Object.fromEntries(placed);
}

/** What nothing is below of in the host: physical NICs; bridges once their ports were visited. */
function isGround(node: TopologyNode): boolean {
  return !(node.kind === "nic" && node.vlan);
}

function rowOf(node: TopologyNode): Row {
  switch (node.kind) {
    case "macvlan":
    case "veth":
      return "child";
    case "nic":
      return node.vlan ? "vlan" : "nic";
    case "host":
    case "note":
      return "nic";
    default:
      return node.kind;
  }
}

/** The nodes that stand on each node. */
function aboveOf(nodes: readonly TopologyNode[]): ReadonlyMap<NodeId, readonly NodeId[]> {
  const above = new Map<NodeId, NodeId[]>();
  const put = (below: NodeId, id: NodeId): void => {
    above.set(below, [...(above.get(below) ?? []), id]);
  };
  for (const node of nodes) {
    if (node.kind === "macvlan") {
      put(node.parent, node.id);
    } else if (node.kind === "veth") {
      put(node.bridge, node.id);
    } else if (node.kind === "nic" && node.vlan) {
      put(node.vlan.parent, node.id);
    } else if (node.kind === "bridge" || node.kind === "bond") {
      node.ports?.forEach((port) => {
        put(port, node.id);
      });
    }
  }
  return above;
}

type Neighbours = ReadonlyMap<NodeId, readonly NodeId[]>;

function guestInterfaces(nodes: readonly TopologyNode[]): Neighbours {
  const found = new Map<NodeId, NodeId[]>();
  for (const node of nodes) {
    if ((node.kind === "macvlan" || node.kind === "veth") && node.guest !== undefined) {
      found.set(node.guest, [...(found.get(node.guest) ?? []), node.id]);
    }
  }
  return found;
}

function cableEnds(cables: readonly Cable[]): Neighbours {
  const found = new Map<NodeId, NodeId[]>();
  for (const { from, to } of cables) {
    found.set(from, [...(found.get(from) ?? []), to]);
    found.set(to, [...(found.get(to) ?? []), from]);
  }
  return found;
}

/** Places one kind below or above its neighbours, in order and at least one column apart. */
function placeBy(
  nodes: readonly TopologyNode[],
  kind: TopologyNode["kind"],
  columns: Map<NodeId, number>,
  neighbours: Neighbours,
): void {
  const wanted = nodes
    .filter((node) => node.kind === kind)
    .map(({ id }) => {
      const known = (neighbours.get(id) ?? []).flatMap((other) => columns.get(other) ?? []);
      return { id, column: mean(known) ?? Number.POSITIVE_INFINITY };
    })
    .sort((a, b) => (a.column === b.column ? 0 : a.column - b.column));
  let free = 0;
  for (const { id, column } of wanted) {
    const at = Number.isFinite(column) ? Math.max(column, free) : free;
    columns.set(id, at);
    free = at + 1;
  }
}

function mean(numbers: readonly number[]): number | undefined {
  return numbers.length === 0
    ? undefined
    : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

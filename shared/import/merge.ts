import { message, type Message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { Position, Topology, TopologyNode } from "../topology/document.ts";
import { combine } from "./merge-node.ts";
import { sameNode } from "./merge-match.ts";
import { UniqueIds } from "./unique-ids.ts";

/** A document with what was imported, and where the two say different things. */
export interface Merged {
  readonly topology: Topology;
  readonly notes: readonly Message[];
}

/** Below what is drawn already; pixels. */
const GAP = 240;

/**
 * Adds an imported host to a host of a document.
 *
 * The document is kept: what both have is not added again (same NIC by name or MAC; VLAN, bridge,
 * child, guest by name in its place, child also by MAC), what the document leaves unsaid of it is
 * filled in, and where the two differ the document's word stays and the difference is noted.
 * Switches, stations and cables are not taken over: an import only assumes them.
 *
 * @param host the document's host that it is; null: another one, which is added
 */
export function mergeImported(document: Topology, imported: Topology, host: NodeId | null): Merged {
  const ids = new UniqueIds();
  [...document.nodes, ...(document.cables ?? [])].forEach(({ id }) => ids.takeExactly(id));
  const nodes: TopologyNode[] = [...document.nodes];
  const idOf = new Map<NodeId, NodeId>();
  const notes: Message[] = [];
  const added: NodeId[] = [];
  const ours = imported.nodes.filter(
    ({ kind }) => kind !== "switch" && kind !== "station" && kind !== "note",
  );
  for (const node of ours) {
    const wanted = moved(node, idOf);
    const at =
      node.kind === "host"
        ? nodes.findIndex(({ id }) => id === host)
        : nodes.findIndex((one) => sameNode(one, wanted));
    const known = nodes[at];
    if (known) {
      idOf.set(node.id, known.id);
      const both = combine(known, wanted);
      nodes[at] = both.node;
      notes.push(...both.notes);
    } else {
      const id = ids.take(node.id);
      idOf.set(node.id, id);
      added.push(node.id);
      nodes.push(asNew({ ...wanted, id }, nodes));
    }
  }
  notes.unshift(message("import.merged", { added: added.length, known: idOf.size - added.length }));
  return { topology: { ...document, nodes, ...placed(document, imported, idOf, added) }, notes };
}

/** The node with the ids that what it refers to has in the document. */
function moved(node: TopologyNode, idOf: ReadonlyMap<NodeId, NodeId>): TopologyNode {
  const to = (id: NodeId): NodeId => idOf.get(id) ?? id;
  switch (node.kind) {
    case "nic":
      return node.vlan
        ? { ...node, host: to(node.host), vlan: { ...node.vlan, parent: to(node.vlan.parent) } }
        : { ...node, host: to(node.host) };
    case "bond":
      return {
        ...node,
        host: to(node.host),
        ...(node.ports ? { ports: node.ports.map(to) } : {}),
        ...(node.primary === undefined ? {} : { primary: to(node.primary) }),
      };
    case "bridge":
      return node.ports
        ? { ...node, host: to(node.host), ports: node.ports.map(to) }
        : { ...node, host: to(node.host) };
    case "guest":
      return { ...node, host: to(node.host) };
    case "macvlan":
      return node.guest === undefined
        ? { ...node, parent: to(node.parent) }
        : { ...node, parent: to(node.parent), guest: to(node.guest) };
    case "veth":
      return { ...node, bridge: to(node.bridge), guest: to(node.guest) };
    default:
      return node;
  }
}

/** A second host cannot be the local one as well. */
function asNew(node: TopologyNode, nodes: readonly TopologyNode[]): TopologyNode {
  const isSecond = node.kind === "host" && nodes.some(({ kind }) => kind === "host");
  return isSecond ? { ...node, local: false } : node;
}

/** New nodes stand below what is drawn, as they stand to each other in the import. */
function placed(
  document: Topology,
  imported: Topology,
  idOf: ReadonlyMap<NodeId, NodeId>,
  added: readonly NodeId[],
): Pick<Topology, "positions"> {
  const before = document.positions ?? {};
  const from = imported.positions ?? {};
  const lowest = Math.max(0, ...Object.values(before).map(({ y }) => y + GAP));
  const top = Math.min(0, ...added.map((id) => from[id]?.y ?? 0));
  const shift = Object.keys(before).length === 0 ? 0 : lowest - top;
  const own = added.flatMap((id): (readonly [NodeId, Position])[] => {
    const place = from[id];
    return place ? [[idOf.get(id) ?? id, { x: place.x, y: place.y + shift }]] : [];
  });
  const positions = { ...before, ...Object.fromEntries(own) };
  return Object.keys(positions).length === 0 ? {} : { positions };
}

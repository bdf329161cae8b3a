import type { NodeId } from "../../topology/brand.ts";
import type { NodeOf, TopologyNode } from "../../topology/document.ts";
import { lowerDevice } from "../../topology/effective.ts";
import { nodeOfKind, type TopologyIndex } from "../../topology/topology-index.ts";

/** What stands above what on a host: every node under its one support, in document order. */
export interface HostTree {
  /** NICs, and whatever has no support on this host. */
  readonly roots: readonly TopologyNode[];
  readonly above: (id: NodeId) => readonly TopologyNode[];
}

/** The nodes of a host that have a place of their own: all but the children in guests' cards. */
export function placedOn(index: TopologyIndex): ReadonlyMap<NodeId, readonly TopologyNode[]> {
  const found = new Map<NodeId, TopologyNode[]>();
  for (const node of index.topology.nodes) {
    const host = homeOf(index, node);
    if (host !== undefined) {
      const list = found.get(host);
      if (list) {
        list.push(node);
      } else {
        found.set(host, [node]);
      }
    }
  }
  return found;
}

/** The host whose frame a node lies in; undefined: none, or it lies in a guest's card. */
export function homeOf(index: TopologyIndex, node: TopologyNode): NodeId | undefined {
  switch (node.kind) {
    case "nic":
    case "bridge":
    case "guest":
      return node.host;
    case "macvlan":
      return node.guest === undefined ? lowerDevice(index, node)?.host : undefined;
    default:
      return undefined;
  }
}

/** Builds the tree of one host; supports that run in a circle are cut where the circle closes. */
export function hostTree(index: TopologyIndex, nodes: readonly TopologyNode[]): HostTree {
  const here = new Set(nodes.map(({ id }) => id));
  const supports = new Map<NodeId, NodeId>();
  const lists = new Map<NodeId, TopologyNode[]>();
  const roots: TopologyNode[] = [];
  for (const node of nodes) {
    const support = supportOf(index, node)?.id;
    if (support === undefined || !here.has(support) || leadsTo(supports, support, node.id)) {
      roots.push(node);
      continue;
    }
    supports.set(node.id, support);
    const list = lists.get(support);
    if (list) {
      list.push(node);
    } else {
      lists.set(support, [node]);
    }
  }
  return { roots, above: (id) => lists.get(id) ?? [] };
}

function leadsTo(supports: ReadonlyMap<NodeId, NodeId>, from: NodeId, to: NodeId): boolean {
  let next: NodeId | undefined = from;
  while (next !== undefined && next !== to) {
    next = supports.get(next);
  }
  return next === to;
}

/** What a node is drawn above: its lower device, its bridge, a bridge's first port. */
function supportOf(index: TopologyIndex, node: TopologyNode): TopologyNode | undefined {
  switch (node.kind) {
    case "nic":
      return nodeOfKind(index, node.vlan?.parent, "nic");
    case "bridge":
      return nodeOfKind(index, node.ports?.[0], "nic", "macvlan");
    case "macvlan":
      return lowerDevice(index, node);
    case "guest": {
      const [first] = index.interfacesOf(node.id);
      return first && supportOfChild(index, first);
    }
    default:
      return undefined;
  }
}

function supportOfChild(
  index: TopologyIndex,
  child: NodeOf<"macvlan" | "veth">,
): TopologyNode | undefined {
  return child.kind === "veth"
    ? nodeOfKind(index, child.bridge, "bridge")
    : lowerDevice(index, child);
}

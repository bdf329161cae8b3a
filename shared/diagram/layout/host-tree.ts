import type { NodeId } from "../../topology/brand.ts";
import type { NodeOf, TopologyNode } from "../../topology/document.ts";
import { bondPorts } from "../../topology/bond.ts";
import { lowerDevice, vlanParent } from "../../topology/effective.ts";
import { nodeOfKind, type TopologyIndex } from "../../topology/topology-index.ts";

/** What stands above what on a host: every node under its one support, in document order. */
export interface HostTree {
  /** NICs, bonds, and whatever has no support on this host; not the ports below a bond. */
  readonly roots: readonly TopologyNode[];
  readonly above: (id: NodeId) => readonly TopologyNode[];
  /** The ports of a bond, on which it stands; without those that carry something else. */
  readonly below: (bond: NodeId) => readonly TopologyNode[];
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
    case "bond":
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
  const feet = feetOf(index, nodes, (id) => here.has(id) && !lists.has(id));
  const standing = new Set([...feet.values()].flat());
  return {
    roots: roots.filter((node) => !standing.has(node)),
    above: (id) => lists.get(id) ?? [],
    below: (bond) => feet.get(bond) ?? [],
  };
}

function feetOf(
  index: TopologyIndex,
  nodes: readonly TopologyNode[],
  isFree: (id: NodeId) => boolean,
): ReadonlyMap<NodeId, readonly TopologyNode[]> {
  const feet = new Map<NodeId, readonly TopologyNode[]>();
  for (const node of nodes) {
    if (node.kind === "bond") {
      feet.set(
        node.id,
        bondPorts(index, node).filter(({ id }) => isFree(id)),
      );
    }
  }
  return feet;
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
      return vlanParent(index, node);
    case "bridge":
      return nodeOfKind(index, node.ports?.[0], "nic", "bond", "macvlan");
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

import type { NodeId } from "../../topology/brand.ts";
import { isUp } from "../../topology/effective.ts";
import type { Route } from "../../topology/route.ts";
import type { InterfaceNode, TopologyIndex } from "../../topology/topology-index.ts";
import { addressesOf, bits, networkKey, readPrefix, type IpPrefix } from "./addresses.ts";
import { nodesOf, stackIdOf } from "./devices.ts";
import { perIndex } from "./per-index.ts";

/** A route of the document with its numbers. */
export interface PlacedRoute {
  readonly node: InterfaceNode;
  /** Its place in the node's list. */
  readonly at: number;
  readonly route: Route;
  readonly to: IpPrefix;
  readonly via: IpPrefix | undefined;
  readonly src: IpPrefix | undefined;
}

/** Every route of the document, in document order, read once. */
export const routesOf = perIndex((index): readonly PlacedRoute[] =>
  nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station").flatMap((node) =>
    (node.routes ?? []).map((route, at) => ({
      node,
      at,
      route,
      to: readPrefix(route.to),
      via: route.via === undefined ? undefined : readPrefix(route.via),
      src: route.src === undefined ? undefined : readPrefix(route.src),
    })),
  ),
);

/** The routes that are set: those of interfaces that are up and not left to a DHCP client. */
export const setRoutesOf = perIndex((index): readonly PlacedRoute[] =>
  routesOf(index).filter(({ node }) => isUp(node) && node.dhcp !== true),
);

/** The interfaces of each network stack, in document order. */
export const stacks = perIndex((index): ReadonlyMap<NodeId, readonly InterfaceNode[]> => {
  const made = new Map<NodeId, InterfaceNode[]>();
  for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station")) {
    const stack = stackIdOf(index, node);
    if (stack !== undefined) {
      const list = made.get(stack) ?? [];
      made.set(stack, list);
      list.push(node);
    }
  }
  return made;
});

/** Finds the interface that a stack's frames to an address leave by. */
export type RoutingTable = (destination: IpPrefix) => InterfaceNode | undefined;

const tables = perIndex(() => new Map<NodeId, RoutingTable>());

/**
 * The routing table of a stack as its document draws it.
 *
 * Connected routes come first, in document order, then the drawn ones; the longest prefix wins, and
 * of equal ones the first (`fib_table_lookup`).
 */
export function routingTable(index: TopologyIndex, stack: NodeId): RoutingTable {
  const known = tables(index).get(stack);
  if (known) {
    return known;
  }
  const interfaces = (stacks(index).get(stack) ?? []).filter(isUp);
  const networks = new Map<string, InterfaceNode>();
  const lengths = { 4: new Set<number>(), 6: new Set<number>() };
  const add = (to: IpPrefix, node: InterfaceNode): void => {
    const key = networkKey(to);
    networks.set(key, networks.get(key) ?? node);
    lengths[to.family].add(to.length);
  };
  for (const node of interfaces) {
    addressesOf(index, node).forEach((address) => {
      add(address, node);
    });
  }
  for (const node of interfaces) {
    node.routes?.forEach(({ to }) => {
      add(readPrefix(to), node);
    });
  }
  const longestFirst = {
    4: [...lengths[4]].sort((a, b) => b - a),
    6: [...lengths[6]].sort((a, b) => b - a),
  };
  const table: RoutingTable = (destination) => {
    for (const length of longestFirst[destination.family]) {
      const node = networks.get(networkKey(destination, length));
      if (node) {
        return node;
      }
    }
    return undefined;
  };
  tables(index).set(stack, table);
  return table;
}

/** Writes a route to one address: `192.168.1.50/32`. */
export function hostRoute(address: IpPrefix): string {
  return `${address.text.split("/")[0] ?? ""}/${bits(address.family)}`;
}

import type { Topology } from "../../topology/document.ts";
import { effectiveMac, isInterface } from "../../topology/effective.ts";
import type { Route } from "../../topology/route.ts";
import {
  indexTopology,
  type InterfaceNode,
  type TopologyIndex,
} from "../../topology/topology-index.ts";
import { deviceAt, type Device, type Network } from "../network.ts";
import type { AddressOnLink } from "../prefix.ts";
import { isLinkLocal, linkLocalOf, mask6, parseIpv6, parseIpv6Cidr } from "./address.ts";
import { RouteTable6, type RouteEntry6 } from "./route-table.ts";

/** An IPv6 stack: a host's, guest's or station's. */
export interface Stack6 {
  /** The addresses that the document gives each interface, in its order. */
  readonly addresses: ReadonlyMap<number, readonly AddressOnLink<bigint>[]>;
  /**
   * What each interface answers solicitations for, its own link-local address included.
   *
   * Nothing on an interface that is down: its addresses go with it (`addrconf_ifdown`).
   */
  readonly held: ReadonlyMap<number, ReadonlySet<bigint>>;
  /** The link-local address that each interface that is up solicits from when it needs one. */
  readonly linkLocal: ReadonlyMap<number, bigint>;
  /** Addresses, but for link-local ones, that are its own on whatever interface. */
  readonly local: ReadonlySet<bigint>;
  /** Longest prefix first, then by metric, then the first one added. */
  readonly routes: readonly RouteEntry6[];
}

/**
 * Sets the IPv6 addresses and routes of every stack, by the number that its devices carry.
 *
 * Empty when no interface has an IPv6 address: then there is nothing to work out.
 */
export function buildStacks6(topology: Topology, network: Network): readonly Stack6[] {
  const hasAddress = (node: InterfaceNode): boolean =>
    (node.addresses ?? []).some((address) => address.includes(":"));
  const interfaces = topology.nodes.filter(isInterface);
  if (!interfaces.some(hasAddress)) {
    return [];
  }
  const index = indexTopology(topology);
  const members = network.stackOwners.map((): Member[] => []);
  for (const node of interfaces) {
    const position = network.indexOf.get(node.id);
    if (position !== undefined) {
      const device = deviceAt(network, position);
      members[device.stack]?.push(memberOf(index, node, device));
    }
  }
  return members.map(buildStack);
}

interface Member {
  readonly node: InterfaceNode;
  readonly device: Device;
  readonly addresses: readonly AddressOnLink<bigint>[];
  /** What it holds: nothing when it is down. */
  readonly held: readonly AddressOnLink<bigint>[];
}

function memberOf(index: TopologyIndex, node: InterfaceNode, device: Device): Member {
  const addresses = addressesOf(node);
  const mac = node.kind === "macvlan" && device.opened ? node.guestMac : undefined;
  const own = linkLocalOf(mac ?? effectiveMac(index, node));
  const automatic = { address: own, network: mask6(own, LINK_LENGTH), length: LINK_LENGTH };
  return { node, device, addresses, held: device.up ? [...addresses, automatic] : [] };
}

const LINK_LENGTH = 64;

const parsed = new WeakMap<InterfaceNode, readonly AddressOnLink<bigint>[]>();

/** Nodes are immutable and outlive edits elsewhere, so each is read once. */
function addressesOf(node: InterfaceNode): readonly AddressOnLink<bigint>[] {
  const known =
    parsed.get(node) ??
    (node.addresses ?? []).map(parseIpv6Cidr).filter((address) => address !== undefined);
  parsed.set(node, known);
  return known;
}

function buildStack(members: readonly Member[]): Stack6 {
  const linkLocals = members.map(({ device, held }) => {
    const first = held.find(({ address }) => isLinkLocal(address));
    return [device.index, first?.address] as const;
  });
  const local = new Set(
    members.flatMap(({ held }) => held.map(({ address }) => address).filter(isGlobal)),
  );
  return {
    addresses: new Map(members.map(({ device, addresses }) => [device.index, addresses])),
    held: new Map(
      members.map(({ device, held }) => [
        device.index,
        new Set(held.map(({ address }) => address)),
      ]),
    ),
    linkLocal: new Map(
      linkLocals.flatMap(([device, it]) => (it === undefined ? [] : [[device, it]])),
    ),
    local,
    routes: routesOf(members, local),
  };
}

function isGlobal(address: bigint): boolean {
  return !isLinkLocal(address);
}

function routesOf(members: readonly Member[], local: ReadonlySet<bigint>): readonly RouteEntry6[] {
  const table = new RouteTable6();
  for (const { device, held } of members) {
    for (const { address, network, length } of held) {
      if (isGlobal(address)) {
        table.connect({ network, length, device: device.index, via: undefined });
      }
    }
  }
  for (const { node, device } of members.filter((member) => member.device.up)) {
    for (const route of node.routes ?? []) {
      addRoute(table, route, device, local);
    }
  }
  return table.sorted();
}

/** Adds an explicit route as `ip route add` would (`ip6_route_info_create`, `ip6_validate_gw`). */
function addRoute(
  table: RouteTable6,
  route: Route,
  device: Device,
  local: ReadonlySet<bigint>,
): void {
  const to = parseIpv6Cidr(route.to);
  const source = route.src === undefined ? undefined : parseIpv6(route.src);
  const via = route.via === undefined ? undefined : parseIpv6(route.via);
  const isForeign = route.src !== undefined && (source === undefined || !local.has(source));
  const hasNoWay =
    route.via !== undefined &&
    (via === undefined ||
      local.has(via) ||
      !(isLinkLocal(via) || table.isOnLink(device.index, via)));
  if (to && !isForeign && !hasNoWay) {
    table.add({ network: to.network, length: to.length, device: device.index, via });
  }
}

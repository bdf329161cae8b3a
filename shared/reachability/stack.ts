import type { Topology } from "../topology/document.ts";
import { isInterface } from "../topology/effective.ts";
import type { Route } from "../topology/route.ts";
import { indexTopology, nodeOfKind, type InterfaceNode } from "../topology/topology-index.ts";
import { contains, parseIpv4, parseIpv4Cidr } from "./ipv4.ts";
import { deviceAt, type Device, type Network } from "./network.ts";
import type { AddressOnLink, RouteEntry } from "./prefix.ts";

/** An IPv4 stack: a host's, guest's or station's. */
export interface Stack {
  /** How it answers ARP (`arp_ignore`); with 1 it announces with `arp_announce` 2, else 0. */
  readonly arpIgnore: 0 | 1;
  /**
   * Its interfaces, bridges' ports included, in the order in which they come to be.
   *
   * NICs are there first, bridges are made before what stands on them; else document order.
   */
  readonly devices: readonly number[];
  /** The addresses of each interface, in the order in which they are set. */
  readonly addresses: ReadonlyMap<number, readonly AddressOnLink[]>;
  /**
   * Addresses that are its own.
   *
   * Those of interfaces that are down stay in the local table (`fib_sync_down_dev` skips them).
   */
  readonly local: ReadonlySet<number>;
  /** Longest prefix first, among equals the first one added; no two of one prefix. */
  readonly routes: readonly RouteEntry[];
}

/**
 * Sets the addresses, links and routes of every stack, by the number that its devices carry.
 *
 * Addresses and links come in document order, so the first connected route wins; explicit routes
 * follow, and one that the kernel refuses (its prefix is taken, its gateway is not on the link, its
 * interface is down, its source is not local) is missing.
 */
export function buildStacks(topology: Topology, network: Network): readonly Stack[] {
  const index = indexTopology(topology);
  const members = network.stackOwners.map((): Member[] => []);
  for (const node of topology.nodes) {
    const position = network.indexOf.get(node.id);
    if (isInterface(node) && position !== undefined) {
      const device = deviceAt(network, position);
      members[device.stack]?.push({ node, device });
    }
  }
  return network.stackOwners.map((owner, stack) => {
    const host = nodeOfKind(index, owner, "host");
    return buildStack(members[stack] ?? [], host?.arpIgnore ?? 0);
  });
}

interface Member {
  readonly node: InterfaceNode;
  readonly device: Device;
}

function buildStack(members: readonly Member[], arpIgnore: 0 | 1): Stack {
  const addresses = new Map(
    members.map(({ node, device }) => [device.index, addressesOf(node)] as const),
  );
  const local = new Set([...addresses.values()].flat().map(({ address }) => address));
  const table = new RouteTable();
  for (const { device } of members.filter((member) => member.device.up)) {
    for (const { network, length } of addresses.get(device.index) ?? []) {
      // An address of its own with all 32 bits brings no route to a link (fib_add_ifaddr).
      if (length < 32) {
        table.connect({ network, length, device: device.index, via: undefined });
      }
    }
  }
  for (const { node, device } of members.filter((member) => member.device.up)) {
    for (const route of node.routes ?? []) {
      const own = addresses.get(device.index) ?? [];
      const entry = routeEntry(route, device, { own, local, table });
      if (entry) {
        table.add(entry);
      }
    }
  }
  return {
    arpIgnore,
    devices: inOrderOfMaking(members).map(({ device }) => device.index),
    addresses,
    local,
    routes: table.longestFirst(),
  };
}

function inOrderOfMaking(members: readonly Member[]): readonly Member[] {
  const rank = ({ kind, vlan }: Device): number => {
    if (kind === "nic" && vlan === 0) {
      return 0;
    }
    return kind === "bridge" ? 1 : 2;
  };
  return [...members].sort((a, b) => rank(a.device) - rank(b.device));
}

const parsed = new WeakMap<InterfaceNode, readonly AddressOnLink[]>();

/** Nodes are immutable and outlive edits elsewhere, so each is read once. */
function addressesOf(node: InterfaceNode): readonly AddressOnLink[] {
  const known =
    parsed.get(node) ??
    (node.addresses ?? []).map(parseIpv4Cidr).filter((address) => address !== undefined);
  parsed.set(node, known);
  return known;
}

interface RouteContext {
  readonly own: readonly AddressOnLink[];
  readonly local: ReadonlySet<number>;
  readonly table: RouteTable;
}

/** Reads an explicit route as `ip route add` would take it (`fib_create_info`, `fib_check_nh`). */
function routeEntry(
  route: Route,
  device: Device,
  { own, local, table }: RouteContext,
): RouteEntry | undefined {
  const to = parseIpv4Cidr(route.to);
  const source = route.src === undefined ? undefined : parseIpv4(route.src);
  const isForeign = route.src !== undefined && (source === undefined || !local.has(source));
  if (!to || to.address !== to.network || isForeign) {
    return undefined;
  }
  const entry = { network: to.network, length: to.length, device: device.index, via: undefined };
  if (route.via === undefined) {
    return entry;
  }
  const via = parseIpv4(route.via);
  if (own.some(({ address }) => address === via)) {
    // A gateway that is the interface's own address means: on the link (scope host).
    return entry;
  }
  return via !== undefined && table.isOnLink(device.index, via) ? { ...entry, via } : undefined;
}

class RouteTable {
  readonly #entries: RouteEntry[] = [];
  readonly #first = new Map<number, RouteEntry>();

  /** Adds a connected route, behind what its prefix has already (`fib_magic`, NLM_F_APPEND). */
  connect(entry: RouteEntry): void {
    this.#entries.push(entry);
    this.add(entry);
  }

  /** Adds a route unless its prefix is taken (EEXIST). */
  add(entry: RouteEntry): void {
    const key = entry.network * 64 + entry.length;
    if (!this.#first.has(key)) {
      this.#first.set(key, entry);
      this.#entries.push(entry);
    }
  }

  /** Whether the interface has a route without gateway to an address. */
  isOnLink(device: number, address: number): boolean {
    return this.#entries.some(
      (entry) => entry.device === device && entry.via === undefined && contains(entry, address),
    );
  }

  longestFirst(): readonly RouteEntry[] {
    return [...this.#first.values()].sort((a, b) => b.length - a.length);
  }
}

/** The route to an address, or undefined: network is unreachable (`fib_table_lookup`). */
export function routeTo(stack: Stack, address: number): RouteEntry | undefined {
  return stack.routes.find((route) => contains(route, address));
}

/** The address of an interface that ping is about: its first IPv4 one. */
export function firstAddress(stack: Stack, device: number): number | undefined {
  return stack.addresses.get(device)?.[0]?.address;
}

/**
 * The address that an ARP request for `target` names as its sender.
 *
 * `arp_announce` 0: the address that the packet comes from. 2: one of the outgoing interface, best
 * on the target's network, else the first interface's that has one (`arp_solicit`, `inet_select_addr`).
 */
export function arpSender(stack: Stack, device: number, target: number, source: number): number {
  if (stack.arpIgnore === 0) {
    return source;
  }
  const own = stack.addresses.get(device) ?? [];
  const onLink = own.find((address) => contains(address, target)) ?? own[0];
  const others = stack.devices.map((other) => firstAddress(stack, other));
  return onLink?.address ?? others.find((address) => address !== undefined) ?? 0;
}

import { isWithin, networkOf } from "./ip-network.ts";
import { addressDelLine, addressLine, routeLine } from "./lines.ts";
import { liveAddress, type AddressSpec } from "./link-spec.ts";
import type { LiveAddress, LiveLink, LiveNamespace, LiveRoute } from "./live-state.ts";
import { isBatchSafe, type Line } from "./render.ts";
import { isOwnRoute } from "./spec-of-live.ts";

/** Taking addresses off a link, and what the kernel takes away with them. */
export interface AddressRemoval {
  readonly lines: readonly Line[];
  readonly undo: readonly Line[];
  /** Routes that the kernel drops with the addresses, set by somebody. */
  readonly dropped: readonly LiveRoute[];
}

/**
 * Takes addresses off a link, so that taking it back restores addresses, their order and routes.
 *
 * Deleting a primary IPv4 address deletes its secondaries unless `promote_secondaries` is on
 * (`__inet_del_ifa`): the last goes first, and what stays or was `added` before is put again. The kernel drops
 * routes that name a deleted address as their source (`fib_sync_down_addr`), and all IPv4 routes of
 * a link with its last IPv4 address (`fib_disable_ip`).
 */
export function removeAddresses(
  namespace: LiveNamespace,
  link: LiveLink,
  taken: readonly LiveAddress[],
  added: readonly AddressSpec[] = [],
): AddressRemoval {
  const leaving = new Set(taken);
  const subnets = new Set(taken.map((one) => networkOf(one.cidr).network));
  const inSubnets = (one: { readonly cidr: string; readonly family: string }): boolean =>
    one.family === "inet" && subnets.has(networkOf(one.cidr).network);
  const shaken = link.addresses.filter(inSubnets);
  const first = shaken.findIndex((one) => leaving.has(one));
  const after = first < 0 ? [] : shaken.slice(first);
  const staying = after.filter((one) => !leaving.has(one)).map(liveAddress);
  const followers = [...staying, ...added.filter(inSubnets)];
  const ipv6 = taken.filter(({ family }) => family === "inet6");
  const dropped = droppedRoutes(namespace, link, new Set([...taken, ...after]));
  return {
    lines: [
      ...[...taken].reverse().map((one) => addressDelLine(liveAddress(one), link.name)),
      ...followers.map((one) => addressLine("replace", one, link.name)),
    ],
    undo: [
      ...[...followers].reverse().map((one) => addressDelLine(one, link.name)),
      ...[...after, ...ipv6].map((one) => addressLine("replace", liveAddress(one), link.name)),
      ...dropped.map((route) => routeLine("replace", route)),
    ],
    dropped,
  };
}

function droppedRoutes(
  namespace: LiveNamespace,
  link: LiveLink,
  lost: ReadonlySet<LiveAddress>,
): readonly LiveRoute[] {
  const sources = new Set([...lost].map((one) => networkOf(one.cidr).address));
  const last = link.addresses.every((one) => one.family !== "inet" || lost.has(one));
  return namespace.routes.filter(
    (route) =>
      isSet(route) &&
      ((route.src !== null && sources.has(route.src)) ||
        (last && route.dev === link.name && route.family === "inet")),
  );
}

/**
 * Puts addresses back as they were, in their order, so that the primary is the same again.
 *
 * `before` is the whole list of then, `touched` what was taken off of it. What stands behind the
 * first difference in a subnet is taken off and put on again; no difference: no lines.
 */
export function restoreAddresses(
  namespace: LiveNamespace,
  link: LiveLink,
  before: readonly LiveAddress[],
  touched: readonly LiveAddress[],
): { readonly lines: readonly Line[]; readonly undo: readonly Line[] } {
  const present = new Set(link.addresses.map(keyOf));
  const known = new Set(before.map(keyOf));
  const moved: LiveAddress[] = [];
  const set = touched.filter((one) => one.family === "inet6" && !present.has(keyOf(one)));
  for (const subnet of new Set(touched.filter(isIpv4).map(subnetOf))) {
    const then = before.filter((one) => subnetOf(one) === subnet);
    const now = link.addresses.filter((one) => subnetOf(one) === subnet);
    const first = then.findIndex((one, at) => !isSame(one, now[at]));
    if (first >= 0) {
      const behind = now.slice(first);
      moved.push(...behind);
      set.push(...then.slice(first), ...behind.filter((one) => !known.has(keyOf(one))));
    }
  }
  const routes = moved.length === 0 ? [] : droppedRoutes(namespace, link, new Set(moved));
  const put = (some: readonly LiveAddress[]): readonly Line[] => [
    ...some.map((one) => addressLine("replace", liveAddress(one), link.name)),
    ...routes.map((route) => routeLine("replace", route)),
  ];
  const del = (some: readonly LiveAddress[]): readonly Line[] =>
    [...some].reverse().map((one) => addressDelLine(liveAddress(one), link.name));
  return { lines: [...del(moved), ...put(set)], undo: [...del(set), ...put(moved)] };
}

function keyOf({ cidr }: LiveAddress): string {
  return networkOf(cidr).cidr;
}

function subnetOf({ cidr }: LiveAddress): string {
  return networkOf(cidr).network;
}

function isIpv4({ family }: LiveAddress): boolean {
  return family === "inet";
}

function isSame(one: LiveAddress, other: LiveAddress | undefined): boolean {
  return (
    other !== undefined &&
    keyOf(one) === keyOf(other) &&
    one.broadcast === other.broadcast &&
    one.label === other.label &&
    one.scope === other.scope &&
    one.metric === other.metric &&
    one.noprefixroute === other.noprefixroute
  );
}

/** Whether a program or a person set the route; the kernel's own come back by themselves. */
function isSet({ protocol, dev }: LiveRoute): boolean {
  return protocol !== "kernel" && isBatchSafe(protocol) && isBatchSafe(dev);
}

/** Routes of a link that belong to an address: from it, or by a gateway in its network. */
export function routesOfAddress(
  namespace: LiveNamespace,
  link: LiveLink,
  address: LiveAddress,
): readonly LiveRoute[] {
  const network = networkOf(address.cidr);
  return namespace.routes.filter(
    (route) =>
      route.dev === link.name &&
      isSet(route) &&
      (route.src === network.address || (route.via !== null && isWithin(route.via, network))),
  );
}

/** What undoing a new address must put again: deleting a link's only IPv4 address drops its routes. */
export function routesLostWithout(
  namespace: LiveNamespace,
  link: LiveLink,
  family: LiveAddress["family"],
): readonly Line[] {
  const had = link.addresses.some((one) => one.family === family);
  return had || family === "inet6"
    ? []
    : namespace.routes
        .filter((route) => route.dev === link.name && route.family === family && isOwnRoute(route))
        .map((route) => routeLine("replace", route));
}

/** Whether two routes are the same in all that can be set. */
export function isSameRoute(one: LiveRoute, other: LiveRoute): boolean {
  return (
    routeKey(one) === routeKey(other) &&
    routeSlot(one) === routeSlot(other) &&
    one.protocol === other.protocol &&
    one.onlink === other.onlink
  );
}

/** What makes two routes the same to their reader: where to, by whom, from where. */
export function routeKey(route: LiveRoute): string {
  return `${route.to} ${route.via ?? ""} ${route.src ?? ""} ${route.dev}`;
}

const DEFAULT_METRIC = { inet: 0, inet6: 1024 } as const;

/** What may exist only once in a routing table: `ip route add` answers "File exists". */
export function routeSlot(route: LiveRoute): string {
  return `${route.to} ${route.metric ?? DEFAULT_METRIC[route.family]}`;
}

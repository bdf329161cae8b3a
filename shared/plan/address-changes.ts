import { isWithin, networkOf } from "./ip-network.ts";
import { addressDelLine, addressLine, routeLine } from "./lines.ts";
import { liveAddress } from "./link-spec.ts";
import type { LiveAddress, LiveLink, LiveNamespace, LiveRoute } from "./live-state.ts";
import type { Line } from "./render.ts";
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
 * (`__inet_del_ifa`), so those are put again. The kernel drops routes that name a deleted address
 * as their source (`fib_sync_down_addr`), and all IPv4 routes of a link with its last IPv4 address
 * (`fib_disable_ip`).
 */
export function removeAddresses(
  namespace: LiveNamespace,
  link: LiveLink,
  taken: readonly LiveAddress[],
): AddressRemoval {
  const leaving = new Set(taken);
  const subnets = new Set(taken.map((one) => networkOf(one.cidr).network));
  const shaken = link.addresses.filter(
    (one) => one.family === "inet" && subnets.has(networkOf(one.cidr).network),
  );
  const first = shaken.findIndex((one) => leaving.has(one));
  const after = first < 0 ? [] : shaken.slice(first);
  const staying = after.filter((one) => !leaving.has(one));
  const ipv6 = taken.filter(({ family }) => family === "inet6");
  const dropped = droppedRoutes(namespace, link, leaving);
  return {
    lines: [
      ...taken.map((one) => addressDelLine(liveAddress(one), link.name)),
      ...staying.map((one) => addressLine("replace", liveAddress(one), link.name)),
    ],
    undo: [
      ...staying.map((one) => addressDelLine(liveAddress(one), link.name)),
      ...[...after, ...ipv6].map((one) => addressLine("replace", liveAddress(one), link.name)),
      ...dropped.map((route) => routeLine("replace", route)),
    ],
    dropped,
  };
}

function droppedRoutes(
  namespace: LiveNamespace,
  link: LiveLink,
  leaving: ReadonlySet<LiveAddress>,
): readonly LiveRoute[] {
  const sources = new Set([...leaving].map((one) => networkOf(one.cidr).address));
  const last = link.addresses.every((one) => one.family !== "inet" || leaving.has(one));
  return namespace.routes.filter(
    (route) =>
      isOwnRoute(route) &&
      ((route.src !== null && sources.has(route.src)) ||
        (last && route.dev === link.name && route.family === "inet")),
  );
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
      isOwnRoute(route) &&
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

/** What makes two routes the same to their reader: where to, by whom, from where. */
export function routeKey(route: LiveRoute): string {
  return `${route.to} ${route.via ?? ""} ${route.src ?? ""} ${route.dev}`;
}

const DEFAULT_METRIC = { inet: 0, inet6: 1024 } as const;

/** What may exist only once in a routing table: `ip route add` answers "File exists". */
export function routeSlot(route: LiveRoute): string {
  return `${route.to} ${route.metric ?? DEFAULT_METRIC[route.family]}`;
}

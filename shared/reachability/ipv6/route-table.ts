import type { RouteEntry } from "../prefix.ts";
import { contains6 } from "./address.ts";

/** A route of the main table, with what it is preferred by among those of one prefix. */
export interface RouteEntry6 extends RouteEntry<bigint> {
  /** 256 for a connected network (`IP6_RT_PRIO_ADDRCONF`), 1024 for a route that is set. */
  readonly metric: number;
}

const CONNECTED = 256;
const SET = 1024;

function inOrderOfTrial(a: RouteEntry6, b: RouteEntry6): number {
  return b.length - a.length || a.metric - b.metric;
}

type Entry = Omit<RouteEntry6, "metric">;

/** The IPv6 routes of one stack while they are added. */
export class RouteTable6 {
  readonly #entries: RouteEntry6[] = [];
  readonly #set = new Set<string>();

  /** Adds a connected network's route, behind what its prefix has already. */
  connect(entry: Entry): void {
    this.#entries.push({ ...entry, metric: CONNECTED });
  }

  /** Adds a route unless its prefix has one that was set already (EEXIST, `fib6_add_rt2node`). */
  add(entry: Entry): void {
    const key = `${entry.network}/${entry.length}`;
    if (!this.#set.has(key)) {
      this.#set.add(key);
      this.#entries.push({ ...entry, metric: SET });
    }
  }

  /** Whether the best route by this interface to an address has no gateway (`ip6_route_check_nh`). */
  isOnLink(device: number, address: bigint): boolean {
    let best: RouteEntry6 | undefined;
    for (const entry of this.#entries) {
      const isBetter = !best || inOrderOfTrial(entry, best) < 0;
      if (isBetter && entry.device === device && contains6(entry, address)) {
        best = entry;
      }
    }
    return best !== undefined && best.via === undefined;
  }

  /** Longest prefix first, then by metric, then the first one added. */
  sorted(): readonly RouteEntry6[] {
    return [...this.#entries].sort(inOrderOfTrial);
  }
}

/**
 * The route to an address; undefined: network is unreachable (`fib6_table_lookup`).
 *
 * Of the routes of the longest prefix with the least metric the first one added, but in answer to
 * what came in by `arrival` the one by that interface (`rt6_score_route`; icmpv6_echo_reply asks
 * for a way out by where the request came in).
 */
export function routeTo6(
  routes: readonly RouteEntry6[],
  address: bigint,
  arrival: number | undefined,
): RouteEntry6 | undefined {
  const first = routes.find((route) => contains6(route, address));
  if (!first || arrival === undefined) {
    return first;
  }
  const { network, length, metric } = first;
  const isEqual = (route: RouteEntry6): boolean =>
    route.network === network && route.length === length && route.metric === metric;
  return routes.find((route) => route.device === arrival && isEqual(route)) ?? first;
}

import type { LinkDiff } from "./link-diff.ts";
import { keptAddressing, type KeptAddressing, type WantedRoute } from "./kept-addresses.ts";
import type { LinkSpec } from "./link-spec.ts";
import type { LiveIndex } from "./live-index.ts";
import type { LiveRoute } from "./live-state.ts";
import type { NicChanges } from "./nic-changes.ts";
import { findRouteSlots, type RouteSlots } from "./route-slots.ts";

/** Addresses and routes of links that stay, and the room that all new routes find. */
export interface RoutePlan extends RouteSlots {
  readonly kept: readonly KeptAddressing[];
}

/** Plans addresses and routes of links that stay, and finds room for the routes of all. */
export function planRoutes(
  diff: LinkDiff,
  nics: readonly NicChanges[],
  live: LiveIndex,
): RoutePlan {
  const kept = diff.kept.map((one) => keptAddressing(one, live));
  const wanted = [
    ...kept.flatMap(({ routes }) => routes),
    ...diff.create.flatMap((spec) => newRoutes(spec, false)),
    ...diff.late.flatMap((spec) => newRoutes(spec, true)),
    ...nics.flatMap(({ routes }) => routes),
  ];
  const removed = new Set<LiveRoute>(kept.flatMap(({ removedRoutes }) => removedRoutes));
  const taken = new Set<LiveRoute>(nics.flatMap(({ takenRoutes }) => [...takenRoutes]));
  return { kept, ...findRouteSlots(wanted, { live, gone: diff.gone, removed, taken }) };
}

/** The routes of a link that is not there yet. */
function newRoutes(
  { node, namespace, routes, addresses: own }: LinkSpec,
  late: boolean,
): readonly WantedRoute[] {
  return routes.map((route) => ({ node, namespace, route, was: null, late, own }));
}

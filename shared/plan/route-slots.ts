import { message } from "../messages/message.ts";
import { routeKey, routeSlot } from "./address-changes.ts";
import type { GoneLink } from "./link-diff.ts";
import type { WantedRoute } from "./kept-addresses.ts";
import { networkOf } from "./ip-network.ts";
import { routeLine } from "./lines.ts";
import type { LiveIndex } from "./live-index.ts";
import type { LiveRoute } from "./live-state.ts";
import type { PlanProblem } from "./plan.ts";
import { makeStep, type Step } from "./step.ts";

/** What stands in the way of new routes, and what is done about it. */
export interface RouteSlots {
  readonly problems: readonly PlanProblem[];
  /** Routes of links that are deleted later: they make room before. */
  readonly makeRoom: readonly Step[];
  /** New routes that wait until a NIC's address and routes have moved, or their source is there. */
  readonly waiting: ReadonlySet<LiveRoute>;
}

/** What is known of routes that make room. */
export interface RouteContext {
  readonly live: LiveIndex;
  readonly gone: readonly GoneLink[];
  /** Routes that are taken away before any is added. */
  readonly removed: ReadonlySet<LiveRoute>;
  /** Routes that move off a NIC, last of all. */
  readonly taken: ReadonlySet<LiveRoute>;
}

/**
 * Finds room for new routes: one destination and metric exist once in a table.
 *
 * `ip route add` answers "File exists" otherwise. A route of somebody else is never displaced: that
 * is a problem which names it.
 */
export function findRouteSlots(wanted: readonly WantedRoute[], context: RouteContext): RouteSlots {
  const problems: PlanProblem[] = [];
  const makeRoom: Step[] = [];
  const waiting = new Set<LiveRoute>();
  const occupants = occupantsOf(wanted, context);
  const goneLinks = new Map(
    context.gone.map((one) => [placeKey(one.was.namespace, one.was.name), one]),
  );
  const first = new Map<string, WantedRoute>();
  const freed = new Set<LiveRoute>();
  for (const one of wanted) {
    const { route, namespace, node } = one;
    const slot = placeKey(namespace, routeSlot(route));
    const other = first.get(slot);
    if (other) {
      const params = { name: route.dev, to: route.to, other: other.route.dev };
      problems.push({ kind: "route-taken", node, message: message("plan.routeTwice", params) });
      continue;
    }
    first.set(slot, one);
    if (!hasSource(one, context.live)) {
      waiting.add(route);
    }
    for (const occupant of occupants.get(slot) ?? []) {
      const gone = goneLinks.get(placeKey(namespace, occupant.dev));
      if (one.was && routeKey(occupant) === routeKey(route)) {
        continue;
      }
      if (context.taken.has(occupant)) {
        waiting.add(route);
      } else if (gone && !one.late && !freed.has(occupant)) {
        freed.add(occupant);
        makeRoom.push(roomStep(gone, occupant, route));
      } else if (!gone) {
        const params = { name: route.dev, to: route.to, other: occupant.dev };
        problems.push({ kind: "route-taken", node, message: message("plan.routeTaken", params) });
      }
    }
  }
  return { problems, makeRoom, waiting };
}

/** Whether the route's source address is there in time: on its own link, or now on any other. */
function hasSource({ route, namespace, own }: WantedRoute, live: LiveIndex): boolean {
  const { src } = route;
  return (
    src === null ||
    own.some(({ cidr }) => networkOf(cidr).address === src) ||
    live.hasAddress(namespace, src)
  );
}

function occupantsOf(
  wanted: readonly WantedRoute[],
  { live, removed }: RouteContext,
): ReadonlyMap<string, readonly LiveRoute[]> {
  const slots = new Map<string, LiveRoute[]>();
  for (const namespace of new Set(wanted.map((one) => one.namespace))) {
    for (const route of live.namespace(namespace)?.routes ?? []) {
      if (removed.has(route)) {
        continue;
      }
      const slot = placeKey(namespace, routeSlot(route));
      const others = slots.get(slot);
      if (others) {
        others.push(route);
      } else {
        slots.set(slot, [route]);
      }
    }
  }
  return slots;
}

function placeKey(namespace: string | null, rest: string): string {
  return `${namespace ?? ""} ${rest}`;
}

function roomStep({ was }: GoneLink, occupant: LiveRoute, route: LiveRoute): Step {
  return makeStep({
    op: "delete",
    target: "route",
    node: was.node,
    namespace: was.namespace,
    name: was.name,
    lines: [routeLine("del", occupant)],
    undo: [routeLine("replace", occupant)],
    reason: message("plan.routeMoves", { name: was.name, to: occupant.to, other: route.dev }),
  });
}

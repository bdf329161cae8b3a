import { message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import { removeAddresses, routeKey, routesLostWithout } from "./address-changes.ts";
import type { KeptLink } from "./link-diff.ts";
import { networkOf } from "./ip-network.ts";
import { addressDelLine, addressLine, routeLine } from "./lines.ts";
import type { AddressSpec } from "./link-spec.ts";
import type { LiveIndex } from "./live-index.ts";
import type { LiveLink, LiveNamespace, LiveRoute } from "./live-state.ts";
import { isRestored } from "./spec-of-live.ts";
import { makeStep, type Step } from "./step.ts";

/** A route that has to be set on a link that is there. */
export interface WantedRoute {
  readonly node: NodeId;
  readonly namespace: string | null;
  readonly route: LiveRoute;
  /** The like of it that is there now: dropped with an address that goes, or a little different. */
  readonly was: LiveRoute | null;
  /** Set after the deletions, so that what they free need not make room before. */
  readonly late: boolean;
  /** Addresses that its link has by then: as a source they are there in time. */
  readonly own: readonly AddressSpec[];
}

/** What changes of the addresses and routes of links that stay. */
export interface KeptAddressing {
  readonly removals: readonly Step[];
  readonly adds: readonly Step[];
  readonly routes: readonly WantedRoute[];
  readonly removedRoutes: readonly LiveRoute[];
}

const NOTHING: KeptAddressing = { removals: [], adds: [], routes: [], removedRoutes: [] };

/**
 * Compares addresses and routes of a link of ours with the wanted ones.
 *
 * What a router or DHCP server gave and what the kernel made is left alone, and so are routes of
 * routing daemons.
 */
export function keptAddressing(kept: KeptLink, live: LiveIndex): KeptAddressing {
  const { spec, was, placed } = kept;
  const namespace = live.namespace(spec.namespace);
  if (spec.addressesLeft || !namespace) {
    return NOTHING;
  }
  const { link } = placed;
  const wanted = new Set(spec.addresses.map(({ cidr }) => cidr));
  const present = new Set(link.addresses.map(({ cidr }) => networkOf(cidr).cidr));
  const extra = link.addresses.filter(
    (one) => isRestored(one) && !wanted.has(networkOf(one.cidr).cidr),
  );
  const missing = spec.addresses.filter(({ cidr }) => !present.has(cidr));
  const keys = new Set(spec.routes.map(routeKey));
  const removedRoutes = was.routes.filter((one) => !keys.has(routeKey(one)) && isRemovable(one));
  const removal = removeAddresses(namespace, link, extra);
  const has = new Map(was.routes.map((route) => [routeKey(route), route]));
  const dropped = new Set(removal.dropped.map(routeKey));
  const { node, name } = spec;
  const at = { node, name, namespace: spec.namespace } as const;
  return {
    removals: [
      ...removedRoutes.map((route) =>
        makeStep({
          ...at,
          op: "delete",
          target: "route",
          lines: [routeLine("del", route)],
          undo: [routeLine("replace", route)],
          reason: message("plan.routeNotDrawn", { name, to: route.to }),
        }),
      ),
      ...(extra.length === 0
        ? []
        : [
            makeStep({
              ...at,
              op: "delete",
              target: "address",
              lines: removal.lines,
              undo: removal.undo,
              reason: message("plan.addressesNotDrawn", { name, addresses: extra.map(cidrOf) }),
            }),
          ]),
    ],
    adds: addressAdds(at, namespace, link, missing),
    routes: spec.routes
      .filter((route) => !has.has(routeKey(route)) || dropped.has(routeKey(route)))
      .map((route) => ({
        ...at,
        route,
        was: has.get(routeKey(route)) ?? null,
        late: false,
        own: spec.addresses,
      })),
    removedRoutes,
  };
}

function cidrOf({ cidr }: { readonly cidr: string }): string {
  return cidr;
}

/** Whether somebody wrote the route by hand or by us, so that one command takes it away. */
function isRemovable({ protocol, complex }: LiveRoute): boolean {
  return !complex && (protocol === "boot" || protocol === "static");
}

/** Sets the addresses that a link lacks; none: no step. */
export function addressAdds(
  at: { readonly node: NodeId; readonly name: string; readonly namespace: string | null },
  namespace: LiveNamespace,
  link: LiveLink,
  missing: readonly AddressSpec[],
): readonly Step[] {
  if (missing.length === 0) {
    return [];
  }
  const families = [...new Set(missing.map(({ family }) => family))];
  return [
    makeStep({
      ...at,
      op: "create",
      target: "address",
      lines: missing.map((one) => addressLine("add", one, link.name)),
      undo: [
        ...[...missing].reverse().map((one) => addressDelLine(one, link.name)),
        ...families.flatMap((family) => routesLostWithout(namespace, link, family)),
      ],
      reason: message("plan.addressesMissing", {
        name: link.name,
        addresses: missing.map(cidrOf),
      }),
    }),
  ];
}

/** Sets a route on a link that is there. */
export function routeStep({
  node,
  namespace,
  route,
  was,
}: Pick<WantedRoute, "node" | "namespace" | "route" | "was">): Step {
  const { dev: name, to } = route;
  return makeStep({
    op: was ? "change" : "create",
    target: "route",
    node,
    namespace,
    name,
    lines: [routeLine(was ? "replace" : "add", route)],
    undo: [was ? routeLine("replace", was) : routeLine("del", route)],
    reason: was
      ? message("plan.routeAgain", { name, to })
      : message("plan.routeMissing", { name, to }),
  });
}

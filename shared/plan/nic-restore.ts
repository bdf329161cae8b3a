import { message } from "../messages/message.ts";
import {
  isSameRoute,
  removeAddresses,
  restoreAddresses,
  routeKey,
  routeSlot,
} from "./address-changes.ts";
import { networkOf } from "./ip-network.ts";
import { addressLine, masterLine, routeLine, upLine } from "./lines.ts";
import { liveAddress } from "./link-spec.ts";
import type { LiveIndex } from "./live-index.ts";
import type { LiveAddress, LiveLink, LiveRoute } from "./live-state.ts";
import type { NicChanges } from "./nic-changes.ts";
import type { NicRestore } from "./plan.ts";
import { isOwnRoute } from "./spec-of-live.ts";
import type { Line } from "./render.ts";
import { makeStep, type Step } from "./step.ts";

/**
 * What the record of a document says of NICs after one more apply.
 *
 * The values before the first apply count: what one apply added and a later one took off was never
 * there. What was once taken off stays noted, because one that is added again has another place in
 * the order and other properties.
 */
export function mergeRestore(
  old: readonly NicRestore[],
  next: readonly NicRestore[],
): readonly NicRestore[] {
  const merged = new Map(old.map((one) => [one.nic, one]));
  for (const one of next) {
    const before = merged.get(one.nic);
    merged.set(one.nic, before ? mergeOne(before, one) : one);
  }
  return [...merged.values()];
}

function mergeOne(old: NicRestore, next: NicRestore): NicRestore {
  const addresses = (of: readonly LiveAddress[]): readonly string[] => of.map(cidrOf);
  const routes = (of: readonly LiveRoute[]): readonly string[] => of.map(routeKey);
  return {
    node: next.node,
    nic: next.nic,
    addresses: old.addresses,
    broughtUp: old.broughtUp || next.broughtUp,
    port: next.port ?? old.port,
    addedAddresses: [
      ...without(old.addedAddresses, addresses(next.takenAddresses), spelling),
      ...without(next.addedAddresses, addresses(old.takenAddresses), spelling),
    ],
    takenAddresses: [
      ...old.takenAddresses,
      ...without(
        next.takenAddresses,
        [...old.addedAddresses.map(spelling), ...addresses(old.takenAddresses)],
        cidrOf,
      ),
    ],
    addedRoutes: [
      ...without(old.addedRoutes, routes(next.takenRoutes), routeKey),
      ...without(next.addedRoutes, routes(old.takenRoutes), routeKey),
    ],
    takenRoutes: [
      ...old.takenRoutes,
      ...without(
        next.takenRoutes,
        [...routes(old.addedRoutes), ...routes(old.takenRoutes)],
        routeKey,
      ),
    ],
  };
}

function spelling(cidr: string): string {
  return networkOf(cidr).cidr;
}

function cidrOf({ cidr }: { readonly cidr: string }): string {
  return spelling(cidr);
}

function without<Item>(
  items: readonly Item[],
  keys: readonly string[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const out = new Set(keys);
  return items.filter((item) => !out.has(keyOf(item)));
}

/**
 * Puts a NIC's prior values back: undefined when the NIC is not there any more.
 *
 * Off our bridge first, then the addresses and routes that were taken off; what we added, and up,
 * goes last.
 */
export function restoreNic(restore: NicRestore, live: LiveIndex): NicChanges | undefined {
  const link = live.link(null, restore.nic);
  if (!link) {
    return undefined;
  }
  const at = { node: restore.node, name: link.name, namespace: null } as const;
  const added = new Set(restore.addedAddresses.map(spelling));
  const leaving = link.addresses.filter((one) => added.has(cidrOf(one)));
  const back = restoreAddresses(live.host, link, restore.addresses, restore.takenAddresses);
  const own = restore.addresses.map(liveAddress);
  const ownRoutes = live.routesOf(null, link.name).filter(isOwnRoute);
  const routes = routesBack(restore, ownRoutes);
  const releases = restore.port !== null && link.master === restore.port;
  const goesDown = restore.broughtUp && link.up && live.childrenOf(link.name).every(isMarked);
  return {
    node: restore.node,
    link,
    endsUp: link.up && !goesDown,
    up: [],
    release: releases ? [releaseStep(restore, link)] : [],
    adds: back.lines.length === 0 ? [] : [backStep(restore, back)],
    routes: routes.wanted.map((one) => ({ ...at, ...one, late: false, own })),
    takes: [
      ...takeSteps(restore, link, leaving, routes.leaving, live),
      ...(goesDown ? [downStep(restore, link, ownRoutes)] : []),
    ],
    takenAddresses: leaving,
    takenRoutes: new Set(routes.leaving),
    notes: [],
    restore: {
      ...restore,
      broughtUp: false,
      port: null,
      addedAddresses: restore.takenAddresses.map(cidrOf),
      takenAddresses: leaving,
      addedRoutes: routes.wanted.map(({ route }) => route),
      takenRoutes: routes.leaving,
    },
  };
}

/** Routes that have to be set again or as they were, and those that we added. */
function routesBack(
  { takenRoutes, addedRoutes }: NicRestore,
  own: readonly LiveRoute[],
): {
  readonly wanted: readonly { readonly route: LiveRoute; readonly was: LiveRoute | null }[];
  readonly leaving: readonly LiveRoute[];
} {
  const likes = new Map(own.map((route) => [routeKey(route), route]));
  const added = new Set(addedRoutes.map(routeKey));
  const wanted = takenRoutes.flatMap((route) => {
    const like = likes.get(routeKey(route)) ?? null;
    const replaces = like !== null && routeSlot(like) === routeSlot(route);
    return like && isSameRoute(like, route) ? [] : [{ route, was: replaces ? like : null }];
  });
  const moved = wanted.flatMap(({ route, was }) => {
    const like = likes.get(routeKey(route));
    return like && !was ? [like] : [];
  });
  return { wanted, leaving: [...own.filter((route) => added.has(routeKey(route))), ...moved] };
}

function isMarked({ link }: { readonly link: LiveLink }): boolean {
  return link.alias?.startsWith("macvlan-designer:") ?? false;
}

function releaseStep({ node, nic }: NicRestore, link: LiveLink): Step {
  return makeStep({
    op: "change",
    target: "nic",
    node,
    namespace: null,
    name: nic,
    lines: [masterLine(nic, null)],
    undo: [masterLine(nic, link.master)],
    reason: message("plan.nicReleased", { nic, bridge: link.master ?? "" }),
  });
}

function backStep(
  { node, nic, takenAddresses }: NicRestore,
  back: { readonly lines: readonly Line[]; readonly undo: readonly Line[] },
): Step {
  return makeStep({
    op: "create",
    target: "address",
    node,
    namespace: null,
    name: nic,
    ...back,
    reason: message("plan.nicHad", { nic, addresses: takenAddresses.map(cidrOf) }),
  });
}

function takeSteps(
  { node, nic }: NicRestore,
  link: LiveLink,
  addresses: readonly LiveAddress[],
  routes: readonly LiveRoute[],
  live: LiveIndex,
): readonly Step[] {
  if (addresses.length === 0 && routes.length === 0) {
    return [];
  }
  const removal = removeAddresses(live.host, link, addresses);
  const going = new Set(routes);
  const others = removal.dropped.filter((route) => route.dev === nic && !going.has(route));
  return [
    makeStep({
      op: "delete",
      target: addresses.length > 0 ? "address" : "route",
      node,
      namespace: null,
      name: nic,
      lines: [
        ...routes.map((route) => routeLine("del", route)),
        ...removal.lines,
        ...others.map((route) => routeLine("replace", route)),
      ],
      undo: [...removal.undo, ...routes.map((route) => routeLine("replace", route))],
      reason: message("plan.nicAdded", {
        nic,
        what: [...addresses.map(cidrOf), ...routes.map(({ to }) => to)],
      }),
    }),
  ];
}

/** Down, as it was; what the kernel drops then is put back when this is taken back. */
function downStep({ node, nic }: NicRestore, link: LiveLink, routes: readonly LiveRoute[]): Step {
  const ipv6 = link.addresses.filter(
    ({ family, scope, dynamic }) => family === "inet6" && scope !== "link" && !dynamic,
  );
  return makeStep({
    op: "change",
    target: "nic",
    node,
    namespace: null,
    name: nic,
    lines: [upLine(nic, false)],
    undo: [
      upLine(nic),
      ...ipv6.map((address) => addressLine("replace", liveAddress(address), nic)),
      ...routes.map((route) => routeLine("replace", route)),
    ],
    reason: message("plan.nicWasDown", { nic }),
  });
}

import { message } from "../messages/message.ts";
import { removeAddresses, routeKey } from "./address-changes.ts";
import { networkOf } from "./ip-network.ts";
import { addressAdds } from "./kept-addresses.ts";
import { addressLine, masterLine, routeLine, upLine } from "./lines.ts";
import { liveAddress } from "./link-spec.ts";
import type { LiveIndex } from "./live-index.ts";
import type { LiveAddress, LiveLink, LiveRoute } from "./live-state.ts";
import type { NicChanges } from "./nic-changes.ts";
import type { NicRestore } from "./plan.ts";
import { isOwnRoute } from "./spec-of-live.ts";
import { makeStep, type Step } from "./step.ts";

/**
 * What the record of a document says of NICs after one more apply.
 *
 * The values before the first apply count: what one apply added and a later one took off was never
 * there, and what one took off and a later one added again is there.
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
  const added = withoutTwice(old.addedAddresses, next.addedAddresses, spelling);
  const taken = withoutTwice(old.takenAddresses, next.takenAddresses, ({ cidr }) => spelling(cidr));
  const addedRoutes = withoutTwice(old.addedRoutes, next.addedRoutes, routeKey);
  const takenRoutes = withoutTwice(old.takenRoutes, next.takenRoutes, routeKey);
  return {
    node: next.node,
    nic: next.nic,
    broughtUp: old.broughtUp || next.broughtUp,
    port: next.port ?? old.port,
    addedAddresses: without(added, next.takenAddresses.map(cidrOf), spelling),
    takenAddresses: without(taken, old.addedAddresses.concat(next.addedAddresses), cidrOf),
    addedRoutes: without(addedRoutes, next.takenRoutes.map(routeKey), routeKey),
    takenRoutes: without(
      takenRoutes,
      [...old.addedRoutes, ...next.addedRoutes].map(routeKey),
      routeKey,
    ),
  };
}

function spelling(cidr: string): string {
  return networkOf(cidr).cidr;
}

function cidrOf({ cidr }: { readonly cidr: string }): string {
  return spelling(cidr);
}

function withoutTwice<Item>(
  old: readonly Item[],
  next: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const keys = new Set(old.map(keyOf));
  return [...old, ...next.filter((item) => !keys.has(keyOf(item)))];
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
  const present = new Set(link.addresses.map(cidrOf));
  const missing = restore.takenAddresses.map(liveAddress).filter(({ cidr }) => !present.has(cidr));
  const added = new Set(restore.addedAddresses.map(spelling));
  const leaving = link.addresses.filter((one) => added.has(cidrOf(one)));
  const own = live.routesOf(null, link.name).filter(isOwnRoute);
  const has = new Set(own.map(routeKey));
  const backRoutes = restore.takenRoutes.filter((route) => !has.has(routeKey(route)));
  const addedRoutes = new Set(restore.addedRoutes.map(routeKey));
  const leavingRoutes = own.filter((route) => addedRoutes.has(routeKey(route)));
  const releases = restore.port !== null && link.master === restore.port;
  const goesDown = restore.broughtUp && link.up && live.childrenOf(link.name).every(isMarked);
  return {
    node: restore.node,
    link,
    endsUp: link.up && !goesDown,
    up: [],
    release: releases ? [releaseStep(restore, link)] : [],
    adds: addressAdds(at, live.host, link, missing),
    routes: backRoutes.map((route) => ({ ...at, route, again: false, late: false })),
    takes: [
      ...takeSteps(restore, link, leaving, leavingRoutes, live),
      ...(goesDown ? [downStep(restore, link, own)] : []),
    ],
    takenAddresses: leaving,
    takenRoutes: new Set(leavingRoutes),
    notes: [],
    restore: {
      ...restore,
      broughtUp: false,
      port: null,
      addedAddresses: missing.map(({ cidr }) => cidr),
      takenAddresses: leaving,
      addedRoutes: backRoutes,
      takenRoutes: leavingRoutes,
    },
  };
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

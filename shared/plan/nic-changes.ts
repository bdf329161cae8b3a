import { message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import {
  removeAddresses,
  routeKey,
  routesOfAddress,
  type AddressRemoval,
} from "./address-changes.ts";
import { drawnAddresses, drawnRoutes } from "./drawn-spec.ts";
import { networkOf } from "./ip-network.ts";
import { addressAdds, type WantedRoute } from "./kept-addresses.ts";
import { masterLine, routeLine, upLine } from "./lines.ts";
import type { LiveIndex } from "./live-index.ts";
import type { LiveAddress, LiveLink, LiveRoute } from "./live-state.ts";
import type { ResolvedNic } from "./nics.ts";
import type { LeftToOthers, NicRestore } from "./plan.ts";
import { isRestored } from "./spec-of-live.ts";
import { makeStep, type Step } from "./step.ts";

/** What the plan changes of one NIC. */
export interface NicChanges {
  readonly node: NodeId;
  /** The live NIC as it is. */
  readonly link: LiveLink;
  /** Whether it has to be up in the end. */
  readonly endsUp: boolean;
  readonly up: readonly Step[];
  /** Leaving a bridge of ours. */
  readonly release: readonly Step[];
  readonly adds: readonly Step[];
  readonly routes: readonly WantedRoute[];
  /** Becoming a port, and addresses that move to another interface: last of all. */
  readonly takes: readonly Step[];
  readonly takenAddresses: readonly LiveAddress[];
  readonly takenRoutes: ReadonlySet<LiveRoute>;
  readonly notes: readonly LeftToOthers[];
  readonly restore: NicRestore;
}

/** What the planner of NICs has to know of the rest. */
export interface NicContext {
  readonly live: LiveIndex;
  /** The bridge that the document makes the NIC a port of, by NIC node. */
  readonly bridgeOf: (node: NodeId) => string | undefined;
  /** Who else in the host's own stack lists an address, by address without prefix length. */
  readonly othersWith: (address: string, nic: NodeId) => string | undefined;
  /** Bridges of ours that are there now. */
  readonly ourBridges: ReadonlySet<string>;
  /** Bridges that are deleted on the way. */
  readonly goneBridges: ReadonlySet<string>;
}

/**
 * What may be changed of a NIC that we did not make.
 *
 * Brought up, addresses and routes added, made a port of our bridge; an address and its routes are
 * taken off only when the document puts that address on another interface of the host. Never its
 * MAC, its MTU, other addresses, or down: those differences become notes.
 */
export function nicChanges(nic: ResolvedNic, context: NicContext): NicChanges {
  const { node, link } = nic;
  const at = { node: node.id, name: link.name, namespace: null } as const;
  const wanted = node.dhcp ? [] : drawnAddresses(node);
  const present = new Set(link.addresses.map(({ cidr }) => networkOf(cidr).cidr));
  const missing = wanted.filter(({ cidr }) => !present.has(cidr));
  const taken = takenAddresses(nic, context);
  const removal = removeAddresses(context.live.host, link, taken, missing);
  const routes = node.dhcp || node.up === false ? [] : drawnRoutes(node, link.name);
  const listed = new Set(routes.map(routeKey));
  const taking = takenRoutes(nic, taken, listed, context);
  const has = new Set(context.live.host.routes.map(routeKey));
  const added = routes.filter((route) => !has.has(routeKey(route)));
  const bringsUp = (node.up ?? true) && !link.up;
  const bridge = context.bridgeOf(node.id);
  const joins = bridge !== undefined && (link.master !== bridge || context.goneBridges.has(bridge));
  return {
    node: node.id,
    link,
    endsUp: bringsUp || link.up,
    up: bringsUp
      ? [
          makeStep({
            ...at,
            op: "change",
            target: "nic",
            lines: [upLine(link.name)],
            undo: [upLine(link.name, false)],
            reason: message("plan.nicUp", { nic: link.name }),
          }),
        ]
      : [],
    release: releases(nic, bridge, context),
    adds: addressAdds(at, context.live.host, link, missing),
    routes: added.map((route) => ({ ...at, route, was: null, late: false, own: wanted })),
    takes: [
      ...(joins ? [joinStep(nic, bridge)] : []),
      ...(taken.length === 0 ? [] : [takeStep(nic, taken, removal, taking)]),
    ],
    takenAddresses: taken,
    takenRoutes: taking,
    notes: nicNotes(nic),
    restore: {
      node: node.id,
      nic: link.name,
      addresses: link.addresses.filter(isRestored),
      broughtUp: bringsUp,
      port: joins ? bridge : null,
      addedAddresses: missing.map(({ cidr }) => cidr),
      takenAddresses: taken,
      addedRoutes: added,
      takenRoutes: [...taking].filter(({ protocol }) => protocol !== "kernel"),
    },
  };
}

function takenAddresses({ node, link }: ResolvedNic, context: NicContext): readonly LiveAddress[] {
  const own = new Set((node.addresses ?? []).map((cidr) => networkOf(cidr).address));
  return link.addresses.filter((one) => {
    const { address } = networkOf(one.cidr);
    return !own.has(address) && context.othersWith(address, node.id) !== undefined;
  });
}

function takenRoutes(
  { link }: ResolvedNic,
  taken: readonly LiveAddress[],
  listed: ReadonlySet<string>,
  { live }: NicContext,
): ReadonlySet<LiveRoute> {
  const sources = new Set(taken.map(({ cidr }) => networkOf(cidr).address));
  const connected = live.host.routes.filter(
    (route) =>
      route.dev === link.name &&
      route.protocol === "kernel" &&
      route.src !== null &&
      sources.has(route.src),
  );
  const own = taken.flatMap((address) => routesOfAddress(live.host, link, address));
  return new Set([...connected, ...own.filter((route) => !listed.has(routeKey(route)))]);
}

function takeStep(
  { node, link }: ResolvedNic,
  taken: readonly LiveAddress[],
  removal: AddressRemoval,
  taking: ReadonlySet<LiveRoute>,
): Step {
  const routes = [...taking].filter(({ protocol }) => protocol !== "kernel");
  const others = removal.dropped.filter((route) => !taking.has(route) && route.dev === link.name);
  return makeStep({
    op: "delete",
    target: "address",
    node: node.id,
    name: link.name,
    namespace: null,
    lines: [
      ...routes.map((route) => routeLine("del", route)),
      ...removal.lines,
      ...others.map((route) => routeLine("replace", route)),
    ],
    undo: [...removal.undo, ...routes.map((route) => routeLine("replace", route))],
    reason: message("plan.addressMoves", {
      nic: link.name,
      addresses: taken.map(({ cidr }) => cidr),
    }),
  });
}

function joinStep({ node, link }: ResolvedNic, bridge: string): Step {
  return makeStep({
    op: "change",
    target: "nic",
    node: node.id,
    name: link.name,
    namespace: null,
    lines: [masterLine(link.name, bridge)],
    undo: [masterLine(link.name, link.master)],
    reason: message("plan.nicPort", { nic: link.name, bridge }),
  });
}

function releases(
  { node, link }: ResolvedNic,
  bridge: string | undefined,
  { ourBridges }: NicContext,
): readonly Step[] {
  const { master } = link;
  if (master === null || master === bridge || !ourBridges.has(master)) {
    return [];
  }
  return [
    makeStep({
      op: "change",
      target: "nic",
      node: node.id,
      name: link.name,
      namespace: null,
      lines: [masterLine(link.name, null)],
      undo: [masterLine(link.name, master)],
      reason: message("plan.leavesBridge", { name: link.name, bridge: master }),
    }),
  ];
}

function nicNotes({ node, link }: ResolvedNic): readonly LeftToOthers[] {
  const notes: LeftToOthers[] = [];
  const { name: nic } = link;
  if (node.mtu !== undefined && node.mtu !== link.mtu) {
    const reason = message("plan.noteMtu", { nic, drawn: node.mtu, live: link.mtu });
    notes.push({ node: node.id, reason });
  }
  if (node.up === false && link.up) {
    notes.push({ node: node.id, reason: message("plan.noteUp", { nic }) });
  }
  return notes;
}

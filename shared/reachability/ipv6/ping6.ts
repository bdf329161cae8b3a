import {
  exchange,
  verdictOf,
  type ExchangeStep,
  type Internet,
  type Outcomes,
} from "../exchange.ts";
import { deviceAt } from "../network.ts";
import type { PingVerdict } from "../reachability.ts";
import { isLinkLocal } from "./address.ts";
import { solicit, type Ping6World } from "./ndp.ts";
import { routeTo6, type RouteEntry6 } from "./route-table.ts";
import type { Stack6 } from "./stack.ts";

/** One step of a ping over IPv6, for explanations; addresses are bigints, devices indexes. */
export type Ping6Step = ExchangeStep<bigint, "ndp">;

/** Is told every step of a ping over IPv6. */
export type Ping6Trace = (step: Ping6Step) => void;

/** The addresses that a ping over IPv6 is between. */
export interface PingEnds6 {
  readonly source: bigint;
  readonly target: bigint;
}

/**
 * What `ping6` between two interfaces does: a cold neighbour discovery and one ICMPv6 echo.
 *
 * - The address of an interface is the first IPv6 one of its `addresses` that is not link-local;
 *   where either side has none, and both list a link-local one, the exchange is between those, out
 *   of the interface of `from`. Null without an address on either side, or from an interface to
 *   itself. "local" when both are in one stack, or the stack of `from` has the address of `to`
 *   itself.
 * - The stack of `from` sends the echo from that address, bound to no device: its routes decide the
 *   way out, and the reply is taken on any of its interfaces. Who replies prefers the way that the
 *   request came by, among equal routes.
 * - An interface that is down has no addresses (`addrconf_ifdown`; before it is first brought up
 *   they are tentative): nobody answers for them and nothing can be sent from them, "no" also within
 *   one stack.
 *
 * `worlds` as for `ping`.
 */
export function ping6(worlds: readonly Ping6World[], from: number, to: number): PingVerdict {
  const [world] = worlds;
  const ends = world && from !== to ? pingEnds6(world, from, to) : undefined;
  if (!world || !ends) {
    return null;
  }
  if (isLocal(world, [from, to], ends)) {
    return "local";
  }
  return verdictOf(new Set(worlds.flatMap((each) => [...echo(each, from, ends, undefined)])));
}

/** Runs one ping6 with everything that happens told; no verdict where {@link ping6} says null or local. */
export function tracePing6(world: Ping6World, from: number, to: number, trace: Ping6Trace): void {
  const ends = pingEnds6(world, from, to);
  if (ends) {
    echo(world, from, ends, trace);
  }
}

/** The addresses of a pair; undefined: there are none that fit. */
export function pingEnds6(world: Ping6World, from: number, to: number): PingEnds6 | undefined {
  const [ours, theirs] = [addressesAt(world, from), addressesAt(world, to)];
  const isGlobal = (address: bigint): boolean => !isLinkLocal(address);
  const pick = (fits: (address: bigint) => boolean): PingEnds6 | undefined => {
    const [source, target] = [ours.find(fits), theirs.find(fits)];
    return source === undefined || target === undefined ? undefined : { source, target };
  };
  return pick(isGlobal) ?? pick(isLinkLocal);
}

function addressesAt(world: Ping6World, device: number): readonly bigint[] {
  const listed = stackOf(world, device)?.addresses.get(device) ?? [];
  return listed.map(({ address }) => address);
}

function stackOf({ network, stacks }: Ping6World, device: number): Stack6 | undefined {
  return stacks[deviceAt(network, device).stack];
}

/** Both addresses are there, and the sender's stack has both; a link-local one counts on any link. */
function isLocal(
  world: Ping6World,
  [from, to]: readonly [from: number, to: number],
  { source, target }: PingEnds6,
): boolean {
  const [ours, theirs] = [stackOf(world, from), stackOf(world, to)];
  const isOwn = isLinkLocal(target)
    ? ours?.held.get(from)?.has(target) === true
    : ours?.local.has(target) === true;
  const isOne = ours === theirs && theirs?.held.get(to)?.has(target) === true;
  return ours?.held.get(from)?.has(source) === true && (isOne || isOwn);
}

function echo(
  world: Ping6World,
  from: number,
  { source, target }: PingEnds6,
  trace: Ping6Trace | undefined,
): Outcomes {
  const asker = deviceAt(world.network, from).stack;
  if (!stackOf(world, from)?.held.get(from)?.has(source)) {
    trace?.({ kind: "noRoute", stack: asker, to: target });
    return new Set([false]);
  }
  return exchange({ internet: internetOf(world, from), asker, source, target, trace });
}

function internetOf(world: Ping6World, from: number): Internet<bigint, "ndp"> {
  const { network, stacks, medium } = world;
  const asker = deviceAt(network, from).stack;
  return {
    medium,
    question: "ndp",
    route: (stack, to, arrival) =>
      isLinkLocal(to)
        ? onLink(to, arrival ?? from)
        : routeTo6(stacks[stack]?.routes ?? [], to, arrival),
    resolve: (device, target, source) => solicit(world, device, target, source),
    repliers: (accepted, target, source) =>
      [...new Set(accepted)]
        .map((device) => ({ stack: deviceAt(network, device).stack, device }))
        .filter(({ stack, device }) => has(stacks[stack], device, target))
        .filter(({ stack, device }) => !has(stacks[stack], device, source)),
    isHome: (device) => deviceAt(network, device).stack === asker,
  };
}

function onLink(address: bigint, device: number): RouteEntry6 {
  return { network: address, length: 128, device, via: undefined, metric: 0 };
}

/** Whether what comes in by an interface for an address is for its stack. */
function has(stack: Stack6 | undefined, device: number, address: bigint): boolean {
  const addresses = isLinkLocal(address) ? stack?.held.get(device) : stack?.local;
  return addresses?.has(address) === true;
}

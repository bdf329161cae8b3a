import { resolve, stackBehind, type PingWorld, type Resolution } from "./arp.ts";
import { deviceAt } from "./network.ts";
import type { PingVerdict } from "./reachability.ts";
import { firstAddress, routeTo, type RouteEntry, type Stack } from "./stack.ts";

/** One step of a ping, for explanations; addresses are unsigned numbers, devices indexes. */
export type PingStep =
  | { readonly kind: "route"; readonly stack: number; readonly to: number; route: RouteEntry }
  | { readonly kind: "noRoute"; readonly stack: number; readonly to: number }
  | { readonly kind: "arp"; readonly resolution: Resolution }
  | { readonly kind: "knownFromRequest"; readonly device: number; readonly mac: number }
  | {
      readonly kind: "echo" | "reply";
      readonly from: number;
      readonly mac: number;
      readonly accepted: readonly number[];
    };

/** Is told every step of a ping. */
export type PingTrace = (step: PingStep) => void;

/** What can come of a ping: several outcomes when the order of ARP answers decides. */
type Outcomes = ReadonlySet<boolean>;

const FAILS: Outcomes = new Set([false]);

/**
 * What `ping` between two interfaces does: a cold ARP exchange and one ICMP echo, IPv4.
 *
 * - The address of an interface is the first IPv4 one of its `addresses`. Null without one on
 *   either side, or from an interface to itself. "local" when both are in one stack, or the stack
 *   of `from` has the address of `to` itself: the kernel answers itself over lo.
 * - The stack of `from` sends an echo request from that address (`ping -I ADDRESS`), bound to no
 *   device: its routes decide the way out, and the reply is taken on any of its interfaces.
 * - All neighbour caches are empty and no ARP request is pending anywhere. Every switch and bridge
 *   knows the addresses as for `unicast`, and goes on learning.
 * - A request is answered on the interface that heard it, with that interface's MAC (weak host
 *   model with `arpIgnore` 0). Who answers learns the asker's address from the request, on that
 *   interface; where the reply leaves otherwise, its stack resolves for itself. Of several answers
 *   the first counts (`arp_process`, LOCKTIME).
 * - Every stack that has the address of `to` and not that of `from` (a martian, `fib_validate_source`)
 *   replies to each echo that it accepts, from that address, by its own routes.
 * - A VM on a macvtap is a stack like any other, with its own MAC; guests and stations have
 *   `arpIgnore` 0. Addresses of interfaces that are down stay local to their stack.
 * - "race" when the order of ARP answers, or whether a flapping MAC was last seen here or there,
 *   decides between success and failure.
 *
 * `world` may be given more than once: a network in which addresses flap is judged by the first and
 * by the last port that each was seen at.
 */
export function ping(worlds: readonly PingWorld[], from: number, to: number): PingVerdict {
  const [world] = worlds;
  if (!world || from === to) {
    return null;
  }
  const asker = stackBehind(world, deviceAt(world.network, from));
  const asked = stackBehind(world, deviceAt(world.network, to));
  const source = firstAddress(asker, from);
  const target = firstAddress(asked, to);
  if (source === undefined || target === undefined) {
    return null;
  }
  if (asker === asked || asker.local.has(target)) {
    return "local";
  }
  const outcomes = new Set(
    worlds.flatMap((each) => [...echo({ world: each, asker, source, target, trace: undefined })]),
  );
  return outcomes.size > 1 ? "race" : outcomes.has(true) ? "yes" : "no";
}

/** Runs one ping with everything that happens told; no verdict where {@link ping} says null or local. */
export function tracePing(world: PingWorld, from: number, to: number, trace: PingTrace): void {
  const asker = stackBehind(world, deviceAt(world.network, from));
  const asked = stackBehind(world, deviceAt(world.network, to));
  const source = firstAddress(asker, from);
  const target = firstAddress(asked, to);
  if (source !== undefined && target !== undefined) {
    echo({ world, asker, source, target, trace });
  }
}

/** The request that found the receiver, and which of the MACs that answered is used. */
interface Request extends Resolution {
  readonly used: number;
}

interface Echo {
  readonly world: PingWorld;
  readonly asker: Stack;
  readonly source: number;
  readonly target: number;
  readonly trace: PingTrace | undefined;
}

function echo(context: Echo): Outcomes {
  const { world, asker, source, target, trace } = context;
  const route = findRoute(context, asker, target);
  if (!route) {
    return FAILS;
  }
  const request = resolve(world, route.device, route.via ?? target, source);
  trace?.({ kind: "arp", resolution: request });
  const outcomes = new Set<boolean>();
  for (const mac of usableMacs(request)) {
    const { accepted } = world.medium.send(route.device, mac);
    trace?.({ kind: "echo", from: route.device, mac, accepted });
    answer(context, { ...request, used: mac }, accepted).forEach((outcome) =>
      outcomes.add(outcome),
    );
  }
  if (outcomes.has(true) && isAnsweredByTwin(request)) {
    outcomes.add(false);
  }
  return outcomes.size > 0 ? outcomes : FAILS;
}

/** Somebody answers with the asker's own MAC: switches may then look for the asker there. */
function isAnsweredByTwin({ from, senderMac, answers }: Resolution): boolean {
  return answers.some(({ device, mac }) => mac === senderMac && device !== from);
}

/**
 * The MACs of which any may be the first to arrive.
 *
 * An answer from a work queue comes last on an idle machine, and first on a busy one.
 */
function usableMacs(resolution: Resolution): ReadonlySet<number> {
  return new Set(resolution.answers.filter(({ arrives }) => arrives).map(({ mac }) => mac));
}

function findRoute(context: Echo, stack: Stack, to: number): RouteEntry | undefined {
  const route = routeTo(stack, to);
  if (context.trace) {
    const number = context.world.stacks.indexOf(stack);
    context.trace(
      route ? { kind: "route", stack: number, to, route } : { kind: "noRoute", stack: number, to },
    );
  }
  return route;
}

/** The echo is answered by every stack that took it and has the address; one reply suffices. */
function answer(context: Echo, request: Request, accepted: readonly number[]): Outcomes {
  const { world, source, target } = context;
  const stacks = new Set(
    accepted.map((index) => stackBehind(world, deviceAt(world.network, index))),
  );
  const replies = [...stacks]
    .filter((stack) => stack.local.has(target) && !stack.local.has(source))
    .map((stack) => reply(context, stack, request));
  const mayFail = replies.every((outcomes) => outcomes.has(false));
  const maySucceed = replies.some((outcomes) => outcomes.has(true));
  return new Set([...(mayFail ? [false] : []), ...(maySucceed ? [true] : [])]);
}

function reply(context: Echo, stack: Stack, request: Request): Outcomes {
  const { world, asker, source, target, trace } = context;
  const route = findRoute(context, stack, source);
  if (!route) {
    return FAILS;
  }
  const outcomes = new Set<boolean>();
  for (const mac of macsFor(context, route, request, target)) {
    const { accepted } = world.medium.send(route.device, mac);
    trace?.({ kind: "reply", from: route.device, mac, accepted });
    const isHome = (index: number): boolean =>
      stackBehind(world, deviceAt(world.network, index)) === asker;
    outcomes.add(accepted.some(isHome));
  }
  return outcomes.size > 0 ? outcomes : FAILS;
}

/** The answer used can only be that to the late copy: no other came with the same MAC. */
function isLateFor({ used, answers }: Request, mac: number): boolean {
  return used === mac && answers.every((answer) => answer.late || answer.mac !== mac);
}

/**
 * The MACs that the reply may go to: the asker's, known from its request, or what is resolved.
 *
 * The request teaches each interface that heard it. When the copy there waited in a macvlan port's
 * queue and another interface's answer was used, the echo may come before the lesson.
 */
function macsFor(
  context: Echo,
  route: RouteEntry,
  request: Request,
  target: number,
): Iterable<number> {
  const nextHop = route.via ?? context.source;
  const heard = request.answers.find(({ device }) => device === route.device);
  const known = new Set<number>();
  if (heard && request.sender === nextHop && request.sender !== 0) {
    context.trace?.({ kind: "knownFromRequest", device: route.device, mac: request.senderMac });
    known.add(request.senderMac);
    if (!heard.late || isLateFor(request, heard.mac)) {
      return known;
    }
  }
  const resolution = resolve(context.world, route.device, nextHop, target);
  context.trace?.({ kind: "arp", resolution });
  return [...known, ...usableMacs(resolution)];
}

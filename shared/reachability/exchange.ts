import type { Resolution } from "./arp.ts";
import type { Medium } from "./medium.ts";
import type { RouteEntry } from "./prefix.ts";

/** One step of an exchange, for explanations; devices and stacks are indexes. */
export type ExchangeStep<Address, Question extends string, Route = RouteEntry<Address>> =
  | { readonly kind: "route"; readonly stack: number; readonly to: Address; readonly route: Route }
  | { readonly kind: "noRoute"; readonly stack: number; readonly to: Address }
  | { readonly kind: Question; readonly resolution: Resolution<Address> }
  | { readonly kind: "knownFromRequest"; readonly device: number; readonly mac: number }
  | {
      readonly kind: "echo" | "reply";
      readonly from: number;
      readonly mac: number;
      readonly accepted: readonly number[];
    };

/** A stack that answers an echo, and the interface that the echo came in by. */
export interface Arrival {
  readonly stack: number;
  readonly device: number;
}

/** What IPv4 and IPv6 do each in their way. */
export interface Internet<Address, Question extends string> {
  readonly medium: Medium;
  /** The kind of the step that tells how an address was asked for. */
  readonly question: Question;
  /** The route to an address; `arrival`: the interface by which came what is answered. */
  route(stack: number, to: Address, arrival: number | undefined): RouteEntry<Address> | undefined;
  /** Asks from an interface who has `target`, for a packet from `source`. */
  resolve(from: number, target: Address, source: Address): Resolution<Address>;
  /** Who answers an echo that these interfaces accepted. */
  repliers(accepted: readonly number[], target: Address, source: Address): readonly Arrival[];
  /** Whether a reply that this interface accepted has reached the asker. */
  isHome(device: number): boolean;
}

/** An echo from one stack to an address, through empty neighbour caches. */
export interface Exchange<Address, Question extends string> {
  readonly internet: Internet<Address, Question>;
  /** The number of the asking stack. */
  readonly asker: number;
  readonly source: Address;
  readonly target: Address;
  readonly trace: ((step: ExchangeStep<Address, Question>) => void) | undefined;
}

/** What can come of it: several outcomes when the order of answers decides. */
export type Outcomes = ReadonlySet<boolean>;

const FAILS: Outcomes = new Set([false]);

/** The verdict on an exchange with these outcomes. */
export function verdictOf(outcomes: Outcomes): "yes" | "no" | "race" {
  return outcomes.size > 1 ? "race" : outcomes.has(true) ? "yes" : "no";
}

/** The request that found the receiver, and which of the MACs that answered is used. */
interface Request<Address> extends Resolution<Address> {
  readonly used: number;
}

/** Sends the echo to every MAC that may answer first, and follows what is replied. */
export function exchange<Address, Question extends string>(
  context: Exchange<Address, Question>,
): Outcomes {
  const { internet, source, target, trace } = context;
  const route = findRoute(context, context.asker, target, undefined);
  if (!route) {
    return FAILS;
  }
  const request = ask(context, route.device, route.via ?? target, source);
  const outcomes = new Set<boolean>();
  for (const mac of usableMacs(request)) {
    const { accepted } = internet.medium.send(route.device, mac);
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

function ask<Address, Question extends string>(
  { internet, trace }: Exchange<Address, Question>,
  from: number,
  target: Address,
  source: Address,
): Resolution<Address> {
  const resolution = internet.resolve(from, target, source);
  trace?.({ kind: internet.question, resolution });
  return resolution;
}

/** Somebody answers with the asker's own MAC: switches may then look for the asker there. */
function isAnsweredByTwin<Address>({ from, senderMac, answers }: Resolution<Address>): boolean {
  return answers.some(({ device, mac }) => mac === senderMac && device !== from);
}

/**
 * The MACs of which any may be the first to arrive.
 *
 * An answer from a work queue comes last on an idle machine, and first on a busy one.
 */
function usableMacs<Address>(resolution: Resolution<Address>): ReadonlySet<number> {
  return new Set(resolution.answers.filter(({ arrives }) => arrives).map(({ mac }) => mac));
}

function findRoute<Address, Question extends string>(
  { internet, trace }: Exchange<Address, Question>,
  stack: number,
  to: Address,
  arrival: number | undefined,
): RouteEntry<Address> | undefined {
  const route = internet.route(stack, to, arrival);
  trace?.(route ? { kind: "route", stack, to, route } : { kind: "noRoute", stack, to });
  return route;
}

/** The echo is answered by everybody who took it and has the address; one reply suffices. */
function answer<Address, Question extends string>(
  context: Exchange<Address, Question>,
  request: Request<Address>,
  accepted: readonly number[],
): Outcomes {
  const { internet, source, target } = context;
  const replies = internet
    .repliers(accepted, target, source)
    .map((arrival) => reply(context, arrival, request));
  const mayFail = replies.every((outcomes) => outcomes.has(false));
  const maySucceed = replies.some((outcomes) => outcomes.has(true));
  return new Set([...(mayFail ? [false] : []), ...(maySucceed ? [true] : [])]);
}

function reply<Address, Question extends string>(
  context: Exchange<Address, Question>,
  { stack, device: arrival }: Arrival,
  request: Request<Address>,
): Outcomes {
  const { internet, source, trace } = context;
  const route = findRoute(context, stack, source, arrival);
  if (!route) {
    return FAILS;
  }
  const outcomes = new Set<boolean>();
  for (const mac of macsFor(context, route, request)) {
    const { accepted } = internet.medium.send(route.device, mac);
    trace?.({ kind: "reply", from: route.device, mac, accepted });
    outcomes.add(accepted.some((device) => internet.isHome(device)));
  }
  return outcomes.size > 0 ? outcomes : FAILS;
}

/** The answer used can only be that to the late copy: no other came with the same MAC. */
function isLateFor<Address>({ used, answers }: Request<Address>, mac: number): boolean {
  return used === mac && answers.every((answer) => answer.late || answer.mac !== mac);
}

/**
 * The MACs that the reply may go to: the asker's, known from its request, or what is resolved.
 *
 * The request teaches each interface that answered it. When the copy there waited in a macvlan
 * port's queue and another interface's answer was used, the echo may come before the lesson.
 */
function macsFor<Address, Question extends string>(
  context: Exchange<Address, Question>,
  route: RouteEntry<Address>,
  request: Request<Address>,
): Iterable<number> {
  const nextHop = route.via ?? context.source;
  const heard = request.answers.find(({ device }) => device === route.device);
  const known = new Set<number>();
  if (heard && request.sender === nextHop) {
    context.trace?.({ kind: "knownFromRequest", device: route.device, mac: request.senderMac });
    known.add(request.senderMac);
    if (!heard.late || isLateFor(request, heard.mac)) {
      return known;
    }
  }
  const resolution = ask(context, route.device, nextHop, context.target);
  return [...known, ...usableMacs(resolution)];
}

import { resolve, stackBehind, type PingWorld } from "./arp.ts";
import {
  exchange,
  verdictOf,
  type Arrival,
  type ExchangeStep,
  type Internet,
  type Outcomes,
} from "./exchange.ts";
import { deviceAt } from "./network.ts";
import type { PingVerdict } from "./reachability.ts";
import { firstAddress, routeTo } from "./stack.ts";

/** One step of a ping, for explanations; addresses are unsigned numbers, devices indexes. */
export type PingStep = ExchangeStep<number, "arp">;

/** Is told every step of a ping. */
export type PingTrace = (step: PingStep) => void;

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
    worlds.flatMap((each) => [...echo({ world: each, from, source, target }, undefined)]),
  );
  return verdictOf(outcomes);
}

/** Runs one ping with everything that happens told; no verdict where {@link ping} says null or local. */
export function tracePing(world: PingWorld, from: number, to: number, trace: PingTrace): void {
  const asker = stackBehind(world, deviceAt(world.network, from));
  const asked = stackBehind(world, deviceAt(world.network, to));
  const source = firstAddress(asker, from);
  const target = firstAddress(asked, to);
  if (source !== undefined && target !== undefined) {
    echo({ world, from, source, target }, trace);
  }
}

interface Echo {
  readonly world: PingWorld;
  readonly from: number;
  readonly source: number;
  readonly target: number;
}

function echo({ world, from, source, target }: Echo, trace: PingTrace | undefined): Outcomes {
  const asker = deviceAt(world.network, from).stack;
  return exchange({ internet: internetOf(world, asker), asker, source, target, trace });
}

function internetOf(world: PingWorld, asker: number): Internet<number, "arp"> {
  const { network, stacks, medium } = world;
  const stackOf = (device: number): number => deviceAt(network, device).stack;
  return {
    medium,
    question: "arp",
    route: (stack, to) => {
      const found = stacks[stack];
      return found && routeTo(found, to);
    },
    resolve: (from, target, source) => resolve(world, from, target, source),
    repliers: (accepted, target, source) => {
      // By which interface the echo came makes no difference: one reply for each stack.
      const arrivals = new Map<number, Arrival>();
      for (const device of accepted) {
        const stack = stackOf(device);
        const local = stacks[stack]?.local;
        if (!arrivals.has(stack) && local?.has(target) && !local.has(source)) {
          arrivals.set(stack, { stack, device });
        }
      }
      return [...arrivals.values()];
    },
    isHome: (device) => stackOf(device) === asker,
  };
}

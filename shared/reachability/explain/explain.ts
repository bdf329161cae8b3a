import { message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { indexTopology } from "../../topology/topology-index.ts";
import { stackBehind, type PingWorld } from "../arp.ts";
import { classesOf } from "../matrix.ts";
import { joinJourneys, standing } from "../journey/join-journeys.ts";
import type { Journey } from "../journey/journey.ts";
import { deviceAt } from "../network.ts";
import { firstAddress } from "../stack.ts";
import { placesOf, verdictBetween } from "../relations/question.ts";
import { works, type Verdict } from "../remedies/effect.ts";
import { findRemedies, type Remedy } from "../remedies/find-remedies.ts";
import { hostAndGuest } from "../remedies/host-and-guest.ts";
import { pairOf } from "../remedies/remedy.ts";
import { labelOf } from "./labels.ts";
import { pingSteps } from "./ping-steps.ts";
import type { Step } from "./step.ts";
import { walkSteps } from "./walk-steps.ts";
import { pairWorld, type PairWorld } from "./world.ts";

/** Why one interface reaches another or not, and what would change that. */
export interface Explanation {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly verdict: Verdict;
  /** The way there. */
  readonly request: readonly Step[];
  /** The way back; empty when nothing arrived to be answered. */
  readonly reply: readonly Step[];
  /** Empty when it works already. */
  readonly remedies: readonly Remedy[];
}

/** What is told of a pair before anybody looks for remedies, which takes much longer. */
type Telling = Omit<Explanation, "remedies">;

/**
 * Explains a pair of interfaces.
 *
 * With IPv4 addresses on both sides: the ARP exchange and the echo, there and back; without: one
 * unicast frame each way, and the verdict is whether the first arrives. Remedies are offered where it does not work.
 */
export function explain(topology: Topology, from: NodeId, to: NodeId): Explanation {
  const telling = tell(topology, from, to);
  return { ...telling, remedies: remediesFor(topology, telling) };
}

function tell(topology: Topology, from: NodeId, to: NodeId): Telling {
  const { verdict, request, reply } = journeysOf(topology, from, to);
  return { from, to, verdict, request: request.steps, reply: reply.steps };
}

/** The story of a pair with the ways of its frames on the picture. */
export interface ToldWays {
  readonly verdict: Verdict;
  readonly request: Journey;
  readonly reply: Journey;
}

/** The verdict on a pair and the story behind it, sentence by sentence and hop by hop. */
export function journeysOf(topology: Topology, from: NodeId, to: NodeId): ToldWays {
  const verdict = from === to ? "local" : verdictFor(topology, from, to);
  return { verdict, ...waysOf(topology, from, to, verdict) };
}

/** What would make a pair work; empty when it does already. */
export function remediesFor(
  topology: Topology,
  { from, to, verdict }: Pick<Telling, "from" | "to" | "verdict">,
): readonly Remedy[] {
  return works(verdict) ? [] : findRemedies(topology, from, to);
}

function verdictFor(topology: Topology, from: NodeId, to: NodeId): Verdict {
  const reach = classesOf(topology);
  const places = placesOf(reach);
  const [row, column] = [places.get(from), places.get(to)];
  if (row === undefined || column === undefined) {
    throw new RangeError(`no interface ${row === undefined ? from : to}`);
  }
  return verdictBetween(reach, row, column);
}

type Ways = Omit<ToldWays, "verdict">;

function waysOf(topology: Topology, from: NodeId, to: NodeId, verdict: Verdict): Ways {
  const index = indexTopology(topology);
  if (verdict === "local") {
    const text = message("explain.local", { from: labelOf(index, from), to: labelOf(index, to) });
    const request = standing({ frame: "route", node: from, message: text });
    return { request, reply: joinJourneys([]) };
  }
  const pair = pairWorld(topology, from, to);
  const { scene, world, from: a, to: b } = pair;
  const hasAddresses = [a, b].every((device) => firstOf(world, device) !== undefined);
  const ways = hasAddresses ? pingSteps(scene, world, a, b) : frameWays(pair);
  const named = verdict === "no" ? nameOfTheTrouble(topology, ways.request, from, to) : [];
  return { ...ways, request: joinJourneys([ways.request, ...named]) };
}

/** Without addresses, which is said first: one frame to the other's MAC address, each way. */
function frameWays({ scene, world, from: a, to: b }: PairWorld): Ways {
  const [from, to] = [deviceAt(scene.network, a).id, deviceAt(scene.network, b).id];
  const without = [a, b].filter((device) => firstOf(world, device) === undefined);
  const devices = without.map((device) => labelOf(scene.index, deviceAt(scene.network, device).id));
  const noPing = standing({
    frame: "unicast",
    node: without[0] === b ? to : from,
    message: message("explain.noAddress", { devices }),
  });
  const ends = [from, to];
  const macOf = (device: number): number => deviceAt(scene.network, device).stackMac;
  const there = walkSteps(scene, "unicast", { from: a, mac: macOf(b), ends, receivers: [to] });
  const back = walkSteps(scene, "unicast", { from: b, mac: macOf(a), ends, receivers: [from] });
  return { request: joinJourneys([noPing, there]), reply: joinJourneys([back]) };
}

/** Calls the host-VM restriction by its name where it is what stopped the frame. */
function nameOfTheTrouble(
  topology: Topology,
  { steps }: Journey,
  from: NodeId,
  to: NodeId,
): readonly Journey[] {
  const pair = pairOf(topology, from, to);
  const stopped = steps.some(({ message: { id } }) => id === "trace.switchNeverReturns");
  if (!pair || !stopped || !hostAndGuest(pair)) {
    return [];
  }
  const { frame = "unicast" } = steps.at(-1) ?? {};
  return [standing({ frame, node: from, message: message("trace.thisIsTheRestriction") })];
}

function firstOf(world: PingWorld, device: number): number | undefined {
  return firstAddress(stackBehind(world, deviceAt(world.network, device)), device);
}

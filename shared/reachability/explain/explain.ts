import { message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { isInterface } from "../../topology/effective.ts";
import { indexTopology } from "../../topology/topology-index.ts";
import { classesOf } from "../matrix.ts";
import { joinJourneys, standing } from "../journey/join-journeys.ts";
import type { Journey } from "../journey/journey.ts";
import { deviceAt } from "../network.ts";
import { versionFor, type IpVersion, type PingQuestion } from "../relations/ping-question.ts";
import { pingsBetween, placesOf, verdictBetween } from "../relations/question.ts";
import { works, type Verdict } from "../remedies/effect.ts";
import { findRemedies, type Remedy } from "../remedies/find-remedies.ts";
import { ipv4Of, ipv6Of } from "../remedies/first-address.ts";
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
  /** By which question the verdict is, and the effect of the remedies. */
  readonly question: PingQuestion;
  /** The version of IP of the exchange that is told; null: a plain frame each way. */
  readonly ip: IpVersion | null;
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
 * With addresses on both sides: how the MAC address is asked for (ARP, neighbour discovery) and the
 * echo, there and back; without: one unicast frame each way, and the verdict is whether the first
 * arrives. Remedies are offered where it does not work.
 */
export function explain(
  topology: Topology,
  from: NodeId,
  to: NodeId,
  question: PingQuestion = "ping",
): Explanation {
  const telling = tell(topology, from, to, question);
  return { ...telling, remedies: remediesFor(topology, telling) };
}

function tell(topology: Topology, from: NodeId, to: NodeId, question: PingQuestion): Telling {
  const { ip, verdict, request, reply } = journeysOf(topology, from, to, question);
  return { from, to, question, ip, verdict, request: request.steps, reply: reply.steps };
}

/** The story of a pair with the ways of its frames on the picture. */
export interface ToldWays {
  readonly ip: IpVersion | null;
  readonly verdict: Verdict;
  readonly request: Journey;
  readonly reply: Journey;
}

/** The verdict on a pair and the story behind it, sentence by sentence and hop by hop. */
export function journeysOf(
  topology: Topology,
  from: NodeId,
  to: NodeId,
  question: PingQuestion = "ping",
): ToldWays {
  const judged = from === to ? ITSELF : judge(topology, from, to, question);
  return { ...judged, ...waysOf(topology, { from, to, question, ...judged }) };
}

/** What would make a pair work; empty when it does already. */
export function remediesFor(
  topology: Topology,
  { from, to, question, verdict }: Pick<Telling, "from" | "to" | "question" | "verdict">,
): readonly Remedy[] {
  return works(verdict) ? [] : findRemedies(topology, from, to, question);
}

type Judged = Pick<Telling, "ip" | "verdict">;

const ITSELF: Judged = { ip: null, verdict: "local" };

function judge(topology: Topology, from: NodeId, to: NodeId, question: PingQuestion): Judged {
  const reach = classesOf(topology);
  const places = placesOf(reach);
  const [row, column] = [places.get(from), places.get(to)];
  if (row === undefined || column === undefined) {
    throw new RangeError(`no interface ${row === undefined ? from : to}`);
  }
  return {
    ip: versionFor(pingsBetween(reach, row, column), question),
    verdict: verdictBetween(reach, row, column, question),
  };
}

type Ways = Pick<ToldWays, "request" | "reply">;

function waysOf(
  topology: Topology,
  { from, to, question, ip, verdict }: Omit<Telling, "request" | "reply">,
): Ways {
  const index = indexTopology(topology);
  if (verdict === "local") {
    const text = message("explain.local", { from: labelOf(index, from), to: labelOf(index, to) });
    const request = standing({ frame: "route", node: from, message: text });
    return { request, reply: joinJourneys([]) };
  }
  const pair = pairWorld(topology, from, to);
  const ways = ip === null ? frameWays(pair, question) : pingSteps(pair, ip);
  const named = verdict === "no" ? nameOfTheTrouble(topology, ways.request, from, to) : [];
  return { ...ways, request: joinJourneys([ways.request, ...named]) };
}

/** Without addresses, which is said first: one frame to the other's MAC address, each way. */
function frameWays({ scene, from: a, to: b }: PairWorld, question: PingQuestion): Ways {
  const [from, to] = [deviceAt(scene.network, a).id, deviceAt(scene.network, b).id];
  const hasAddress = (id: NodeId): boolean => {
    const node = scene.index.nodes.get(id);
    const addressOf = question === "ping" ? ipv4Of : ipv6Of;
    return node !== undefined && isInterface(node) && addressOf(node) !== undefined;
  };
  const without = [from, to].filter((id) => !hasAddress(id));
  const devices = without.map((id) => labelOf(scene.index, id));
  const noPing = standing({
    frame: "unicast",
    node: without[0] ?? from,
    message: message(question === "ping" ? "explain.noAddress" : "explain.noAddress6", { devices }),
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

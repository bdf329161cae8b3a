import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { isInterface } from "../../topology/effective.ts";
import { PING_VERDICTS, type ReachabilityClasses } from "../reachability.ts";
import { works, type Verdict } from "../remedies/effect.ts";
import { pingOf, type PingQuestion, type Pings } from "./ping-question.ts";

/** Which of the four questions the picture answers. */
export type Question = PingQuestion | "unicast" | "broadcast";

/** The questions that a document has answers to, in the order in which they are offered. */
export function questionsOf(topology: Topology): readonly Question[] {
  return hasIpv6(topology)
    ? ["ping", "ping6", "unicast", "broadcast"]
    : ["ping", "unicast", "broadcast"];
}

function hasIpv6({ nodes }: Topology): boolean {
  return nodes.some(
    (node) => isInterface(node) && (node.addresses ?? []).some((address) => address.includes(":")),
  );
}

/** The exchange that is meant where a question that is none asks for a story: `ping`. */
export function pingQuestionOf(question: Question): PingQuestion {
  return question === "ping6" ? "ping6" : "ping";
}

const places = new WeakMap<ReachabilityClasses, ReadonlyMap<NodeId, number>>();

/** The class that each interface is in; looked up once for a result. */
export function placesOf(reach: ReachabilityClasses): ReadonlyMap<NodeId, number> {
  const known =
    places.get(reach) ??
    new Map(reach.classes.flatMap((members, place) => members.map((id) => [id, place] as const)));
  places.set(reach, known);
  return known;
}

/** What is predicted of the pings between two classes. */
export function pingsBetween(reach: ReachabilityClasses, from: number, to: number): Pings {
  const cell = from * reach.classes.length + to;
  return {
    ping: PING_VERDICTS[reach.ping[cell] ?? 0] ?? null,
    ping6: PING_VERDICTS[reach.ping6[cell] ?? 0] ?? null,
  };
}

/** The verdict between two classes: ping's, or without addresses whether unicast gets through. */
export function verdictBetween(
  reach: ReachabilityClasses,
  from: number,
  to: number,
  question: PingQuestion = "ping",
): Verdict {
  const hears = (reach.unicast[from * reach.classes.length + to] ?? 0) > 0;
  return pingOf(pingsBetween(reach, from, to), question) ?? (hears ? "yes" : "no");
}

/** Whether members of one class reach those of another, or of their own, as the question means it. */
export function reaches(
  reach: ReachabilityClasses,
  question: Question,
  from: number,
  to: number,
): boolean {
  const cell = from * reach.classes.length + to;
  switch (question) {
    case "ping":
    case "ping6":
      return works(verdictBetween(reach, from, to, question));
    case "unicast":
      return (reach.unicast[cell] ?? 0) > 0;
    case "broadcast":
      return (reach.broadcast[cell] ?? 0) > 0;
  }
}

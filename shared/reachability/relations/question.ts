import type { NodeId } from "../../topology/brand.ts";
import { PING_VERDICTS, type ReachabilityClasses } from "../reachability.ts";
import { works, type Verdict } from "../remedies/effect.ts";

/** Which of the three questions the picture answers. */
export type Question = "ping" | "unicast" | "broadcast";

const places = new WeakMap<ReachabilityClasses, ReadonlyMap<NodeId, number>>();

/** The class that each interface is in; looked up once for a result. */
export function placesOf(reach: ReachabilityClasses): ReadonlyMap<NodeId, number> {
  const known =
    places.get(reach) ??
    new Map(reach.classes.flatMap((members, place) => members.map((id) => [id, place] as const)));
  places.set(reach, known);
  return known;
}

/** The verdict between two classes: ping, or without IPv4 addresses whether unicast gets through. */
export function verdictBetween(reach: ReachabilityClasses, from: number, to: number): Verdict {
  const cell = from * reach.classes.length + to;
  const ping = PING_VERDICTS[reach.ping[cell] ?? 0] ?? null;
  return ping ?? ((reach.unicast[cell] ?? 0) > 0 ? "yes" : "no");
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
      return works(verdictBetween(reach, from, to));
    case "unicast":
      return (reach.unicast[cell] ?? 0) > 0;
    case "broadcast":
      return (reach.broadcast[cell] ?? 0) > 0;
  }
}

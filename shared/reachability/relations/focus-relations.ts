import { message, type Message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { ReachabilityClasses } from "../reachability.ts";
import { placesOf, verdictBetween, type Question } from "./question.ts";
import { relate, type EndAndClass } from "./relate.ts";
import type { Relation } from "./relation.ts";

/**
 * What the ends of a selected node can do with all others, one relation for each class.
 *
 * Of several of its ends that the rules cannot tell apart the first stands for all.
 */
export function focusRelations(
  reach: ReachabilityClasses,
  from: readonly NodeId[],
  question: Question,
): readonly Relation[] {
  const places = placesOf(reach);
  const own = new Set(from);
  const ends = new Map<number, NodeId>();
  for (const end of from) {
    const place = places.get(end);
    if (place !== undefined && !ends.has(place)) {
      ends.set(place, end);
    }
  }
  return [...ends].flatMap(([place, end]) =>
    reach.classes.flatMap((all, others) => {
      const members = all.filter((id) => !own.has(id));
      return members.length === 0
        ? []
        : [focused(reach, question, { end, place, others, members })];
    }),
  );
}

function focused(reach: ReachabilityClasses, question: Question, pair: EndAndClass): Relation {
  const { from, to, state, count, members } = relate(reach, pair, question);
  const local = isLocal(reach, pair, question);
  return { from, to, state, count, members, tag: tagOf(state, local) };
}

/** One machine answers itself. */
function isLocal(
  reach: ReachabilityClasses,
  { place, others }: EndAndClass,
  question: Question,
): boolean {
  return (
    (question === "ping" || question === "ping6") &&
    verdictBetween(reach, place, others, question) === "local"
  );
}

function tagOf(state: Relation["state"], local: boolean): Message {
  switch (state) {
    case "reachable":
      return local ? message("relation.local") : message("relation.reachable");
    case "one-way":
      return message("relation.oneWay");
    case "blocked":
      return message("relation.blocked");
  }
}

import { message, type Message } from "../../../shared/messages/message.ts";
import type { ReachabilityClasses } from "../../../shared/reachability/reachability.ts";
import { placesOf, type Question } from "../../../shared/reachability/relations/question.ts";
import { relate } from "../../../shared/reachability/relations/relate.ts";
import type { ReachState, Relation } from "../../../shared/reachability/relations/relation.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";

const TAGS: Readonly<Record<ReachState, Message>> = {
  reachable: message("ui.reach.focus.reachable"),
  "one-way": message("ui.reach.focus.oneWay"),
  blocked: message("ui.reach.focus.blocked"),
};

/**
 * What the ends of a selected item have to do with all others, one relation for each class of them.
 *
 * `members` are the others, also where one of them is the side that can start.
 */
export function focusRelations(
  reach: ReachabilityClasses,
  from: readonly NodeId[],
  question: Question,
): readonly Relation[] {
  const places = placesOf(reach);
  const own = new Set(from);
  return from.flatMap((end) => {
    const place = places.get(end);
    return place === undefined
      ? []
      : reach.classes.flatMap((all, others) => {
          const members = all.filter((id) => !own.has(id));
          return members.length === 0
            ? []
            : [relationOf(relate(reach, { end, place, others, members }, question))];
        });
  });
}

function relationOf({ from, to, state, count, members }: Omit<Relation, "tag">): Relation {
  return { from, to, state, count, members, tag: TAGS[state] };
}

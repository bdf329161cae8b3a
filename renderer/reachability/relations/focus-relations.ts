import { message } from "../../../shared/messages/message.ts";
import type { ReachabilityClasses } from "../../../shared/reachability/reachability.ts";
import {
  placesOf,
  reaches,
  type Question,
} from "../../../shared/reachability/relations/question.ts";
import type { Relation } from "../../../shared/reachability/relations/relation.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";

/** One relation of the selected end, and everybody at its other side. */
export interface FocusRelation {
  readonly relation: Relation;
  readonly others: readonly NodeId[];
}

/** What an end has to do with all others, one relation for each class of them. */
export function focusRelations(
  reach: ReachabilityClasses,
  question: Question,
  end: NodeId,
): readonly FocusRelation[] {
  const own = placesOf(reach).get(end);
  if (own === undefined) {
    return [];
  }
  return reach.classes.flatMap((members, place) => {
    const others = members.filter((id) => id !== end);
    const [first] = others;
    if (first === undefined) {
      return [];
    }
    const there = reaches(reach, question, own, place);
    const back = reaches(reach, question, place, own);
    return [{ relation: relationOf(end, others, first, there, back), others }];
  });
}

/** In a one-way relation `from` is the side that can start. */
function relationOf(
  end: NodeId,
  others: readonly NodeId[],
  first: NodeId,
  there: boolean,
  back: boolean,
): Relation {
  const count = others.length;
  if (there !== back) {
    const tag = message("ui.reach.focus.oneWay");
    return there
      ? { from: end, to: first, state: "one-way", count, members: others, tag }
      : { from: first, to: end, state: "one-way", count, members: [end], tag };
  }
  return there
    ? {
        from: end,
        to: first,
        state: "reachable",
        count,
        members: others,
        tag: message("ui.reach.focus.reachable"),
      }
    : {
        from: end,
        to: first,
        state: "blocked",
        count,
        members: others,
        tag: message("ui.reach.focus.blocked"),
      };
}

import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { interfacesOf } from "../interfaces.ts";
import type { ReachabilityClasses } from "../reachability.ts";
import type { PingQuestion } from "../relations/ping-question.ts";
import { placesOf, verdictBetween } from "../relations/question.ts";
import { endKey, works, type ChangedGroups, type Effect } from "./effect.ts";

/** A document and who reaches whom in it. */
export interface Judged {
  readonly topology: Topology;
  readonly reach: ReachabilityClasses;
}

/** Ends that are of one class before the edit and of one after it. */
interface Group {
  readonly before: number;
  readonly after: number;
  readonly members: NodeId[];
}

/**
 * Compares two results group by group, so that the cost is that of the classes and not of the pairs.
 *
 * An end is known by its address where it has one, else by its id: an address that moves from the
 * NIC to a child is still the host to everybody who talks to it.
 */
export function compareEffect(
  before: Judged,
  after: Judged,
  question: PingQuestion = "ping",
): Effect {
  const changes = changesBetween(before, after, question);
  const count = (some: readonly ChangedGroups[]): number =>
    some.reduce((sum, change) => sum + pairsIn(change), 0);
  const begun = changes.filter((change) => works(change.after));
  const begins = count(begun);
  return {
    begins,
    breaks: count(changes) - begins,
    changes,
    ends: endsIn(changes, after, question),
  };
}

type Ends = ReadonlyMap<string, NodeId>;

const ends = {
  ping: new WeakMap<Topology, Ends>(),
  ping6: new WeakMap<Topology, Ends>(),
} as const;

/** Id of every end by its key; of several with one address the last. */
export function endsOf(topology: Topology, question: PingQuestion = "ping"): Ends {
  const known =
    ends[question].get(topology) ??
    new Map(interfacesOf(topology).map((id) => [endKey(topology, id, question), id] as const));
  ends[question].set(topology, known);
  return known;
}

function changesBetween(
  before: Judged,
  after: Judged,
  question: PingQuestion,
): readonly ChangedGroups[] {
  const groups = groupsOf(before, after, question);
  const changes: ChangedGroups[] = [];
  for (const from of groups) {
    for (const to of groups) {
      const was = verdictBetween(before.reach, from.before, to.before, question);
      const is = verdictBetween(after.reach, from.after, to.after, question);
      const isAlone = from === to && from.members.length === 1;
      if (works(was) !== works(is) && !isAlone) {
        changes.push({ from: from.members, to: to.members, before: was, after: is });
      }
    }
  }
  return changes;
}

function groupsOf(before: Judged, after: Judged, question: PingQuestion): readonly Group[] {
  const old = endsOf(before.topology, question);
  const [oldPlaces, places] = [placesOf(before.reach), placesOf(after.reach)];
  const groups = new Map<number, Group>();
  for (const [key, id] of endsOf(after.topology, question)) {
    const was = old.get(key);
    const [from, to] = [was && oldPlaces.get(was), places.get(id)];
    if (from !== undefined && to !== undefined) {
      const name = from * after.reach.classes.length + to;
      const group = groups.get(name) ?? { before: from, after: to, members: [] };
      group.members.push(id);
      groups.set(name, group);
    }
  }
  return [...groups.values()];
}

function pairsIn({ from, to }: ChangedGroups): number {
  return from.length * (from === to ? to.length - 1 : to.length);
}

function endsIn(
  changes: readonly ChangedGroups[],
  after: Judged,
  question: PingQuestion,
): readonly NodeId[] {
  const groups = new Set(changes.flatMap(({ from, to }) => [from, to]));
  const ids = new Set([...groups].flat());
  return [...endsOf(after.topology, question).values()].filter((id) => ids.has(id));
}

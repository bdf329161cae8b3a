import type { NodeId } from "../../topology/brand.ts";
import type { ChangedGroups, ChangedPair, Effect } from "./effect.ts";

interface Target {
  readonly to: NodeId;
  readonly change: ChangedGroups;
}

/**
 * Lists the pairs of an effect one by one, senders and receivers in document order.
 *
 * As many as the square of the interfaces may come: take what is shown, and leave the rest.
 */
export function* changedPairs(
  { ends, changes }: Pick<Effect, "ends" | "changes">,
  isWanted: (change: ChangedGroups) => boolean = () => true,
): Generator<ChangedPair, void> {
  const place = new Map(ends.map((id, at) => [id, at]));
  const wanted = new Map<readonly NodeId[], ChangedGroups[]>();
  for (const change of changes.filter(isWanted)) {
    wanted.set(change.from, [...(wanted.get(change.from) ?? []), change]);
  }
  const groupOf = new Map([...wanted.keys()].flatMap((group) => group.map((id) => [id, group])));
  const known = new Map<readonly NodeId[], readonly Target[]>();
  for (const from of ends) {
    const group = groupOf.get(from);
    if (group) {
      const targets = known.get(group) ?? targetsOf(wanted.get(group) ?? [], place);
      known.set(group, targets);
      yield* pairsFrom(from, targets);
    }
  }
}

function targetsOf(
  changes: readonly ChangedGroups[],
  place: ReadonlyMap<NodeId, number>,
): readonly Target[] {
  return changes
    .flatMap((change) => change.to.map((to) => ({ to, change })))
    .sort((one, other) => (place.get(one.to) ?? 0) - (place.get(other.to) ?? 0));
}

function* pairsFrom(from: NodeId, targets: readonly Target[]): Generator<ChangedPair, void> {
  for (const { to, change } of targets) {
    if (to !== from) {
      yield { from, to, before: change.before, after: change.after };
    }
  }
}

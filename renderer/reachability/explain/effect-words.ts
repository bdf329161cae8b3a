import { changedPairs } from "../../../shared/reachability/remedies/changed-pairs.ts";
import {
  works,
  type ChangedGroups,
  type ChangedPair,
  type Effect,
} from "../../../shared/reachability/remedies/effect.ts";
import type { ReachLookup } from "../reach-lookup.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";

/** How many names stand in a chip before it only counts. */
const MAX_NAMES = 2;

/** How many broken pairs are named before they are only counted. */
const MAX_NAMED = 4;

/** What a remedy does to everybody, for its chips. */
export interface EffectWords {
  /** The first of the pairs that stop working. */
  readonly broken: readonly ChangedPair[];
  /** How many more of them there are. */
  readonly more: number;
  /** Ends that now work towards or from others in one direction only. */
  readonly oneWay: readonly NodeId[];
  readonly isOneWayNamed: boolean;
}

/**
 * Sums the changed pairs of a remedy up.
 *
 * A pair that begins to work while its way back does not is "one way": the end that is heard, but
 * cannot start, is named.
 */
export function effectWords(effect: Effect, before: ReachLookup | null): EffectWords {
  const begun = effect.changes.filter(({ after }) => works(after));
  const isBegun = (from: readonly NodeId[], to: readonly NodeId[]): boolean =>
    begun.some((change) => change.from === from && change.to === to);
  const ends = begun
    .filter(({ from, to }) => !isBegun(to, from) && !worked(before, to[0], from[0]))
    .flatMap(({ to }) => to);
  const oneWay = [...new Set(ends)];
  const broken = firstBroken(effect);
  return {
    broken,
    more: effect.breaks - broken.length,
    oneWay,
    isOneWayNamed: oneWay.length <= MAX_NAMES,
  };
}

function firstBroken(effect: Effect): readonly ChangedPair[] {
  const isBroken = ({ after }: ChangedGroups): boolean => !works(after);
  const broken: ChangedPair[] = [];
  for (const pair of changedPairs(effect, isBroken)) {
    if (broken.length === MAX_NAMED) {
      break;
    }
    broken.push(pair);
  }
  return broken;
}

/** Two ends stand for their groups: what they could do before is the same for all. */
function worked(
  before: ReachLookup | null,
  from: NodeId | undefined,
  to: NodeId | undefined,
): boolean {
  const cell = from && to && before?.cell(from, to);
  if (!cell) {
    return false;
  }
  return cell.ping === null ? cell.unicast > 0 : works(cell.ping);
}

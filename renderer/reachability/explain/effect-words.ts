import type { ChangedPair } from "../../../shared/reachability/remedies/effect.ts";
import { works } from "../../../shared/reachability/remedies/effect.ts";
import type { ReachLookup } from "../reach-lookup.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";

/** How many names stand in a chip before it only counts. */
const MAX_NAMES = 2;

/** What a remedy does to everybody, for its chips. */
export interface EffectWords {
  readonly begins: number;
  /** Pairs that stop working. */
  readonly breaks: readonly ChangedPair[];
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
export function effectWords(
  pairs: readonly ChangedPair[],
  before: ReachLookup | null,
): EffectWords {
  const begun = pairs.filter(({ after }) => works(after));
  const keys = new Set(begun.map(({ from, to }) => `${from} ${to}`));
  const ends = begun
    .filter(({ from, to }) => !keys.has(`${to} ${from}`) && !worked(before, to, from))
    .map(({ to }) => to);
  const oneWay = [...new Set(ends)];
  return {
    begins: begun.length,
    breaks: pairs.filter(({ after }) => !works(after)),
    oneWay,
    isOneWayNamed: oneWay.length <= MAX_NAMES,
  };
}

function worked(before: ReachLookup | null, from: NodeId, to: NodeId): boolean {
  const cell = before?.cell(from, to);
  if (!cell) {
    return false;
  }
  return cell.ping === null ? cell.unicast > 0 : works(cell.ping);
}

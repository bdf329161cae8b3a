import { endKey, works } from "../../shared/reachability/remedies/effect.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import { verdictBetween } from "../../shared/reachability/relations/question.ts";
import { interfacesOf } from "../../shared/reachability/interfaces.ts";
import type { Topology } from "../../shared/topology/document.ts";
import type { Analysis } from "../analysis/analysis.ts";
import type { Pair } from "../store/view-store.ts";
import { lookUp } from "./reach-lookup.ts";

/** What an edit did to pairs that were there before and are there now. */
export interface ReachChanges {
  readonly stopped: readonly Pair[];
  readonly began: readonly Pair[];
}

type Reached = Pick<Analysis, "topology" | "reach">;

/** Above this many ends a list of pairs is no news but a flood, and would take long. */
const MAX_COMPARED = 300;

/**
 * Compares two analyses of one document pair by pair; null: it is another document, or too large.
 *
 * An end is known by its address where it has one, as remedies know it.
 */
export function reachChanges(before: Reached, after: Reached): ReachChanges | null {
  const [old, now] = [endsOf(before.topology), endsOf(after.topology)];
  if (before.topology.id !== after.topology.id || Math.max(old.size, now.size) > MAX_COMPARED) {
    return null;
  }
  const [worked, isWorking] = [before, after].map(judge);
  const stopped: Pair[] = [];
  const began: Pair[] = [];
  const kept = [...now].filter(([key]) => old.has(key));
  for (const [fromKey, from] of kept) {
    for (const [toKey, to] of kept) {
      const had = worked?.(old.get(fromKey), old.get(toKey)) ?? false;
      const has = isWorking?.(from, to) ?? false;
      if (fromKey !== toKey && had !== has) {
        (has ? began : stopped).push({ from, to });
      }
    }
  }
  return { stopped, began };
}

function endsOf(topology: Topology): ReadonlyMap<string, NodeId> {
  return new Map(interfacesOf(topology).map((id) => [endKey(topology, id), id]));
}

type Judge = (from: NodeId | undefined, to: NodeId | undefined) => boolean;

function judge({ reach }: Reached): Judge {
  const { classOf } = lookUp(reach);
  const place = (id: NodeId | undefined): number =>
    id === undefined ? -1 : (classOf.get(id) ?? -1);
  return (from, to) => works(verdictBetween(reach, place(from), place(to)));
}

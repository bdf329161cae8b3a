import type { Message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import { applyCommand } from "../../topology/commands/apply.ts";
import type { Command } from "../../topology/commands/command.ts";
import type { Topology } from "../../topology/document.ts";
import { reachability } from "../matrix.ts";
import type { Reachability } from "../reachability.ts";
import { bridgeInstead } from "./bridge-instead.ts";
import { bridgeMode } from "./bridge-mode.ts";
import { bringUp } from "./bring-up.ts";
import { compareEffect, endKey, endsOf, verdictOf, works, type Effect } from "./effect.ts";
import { hostOnChild } from "./host-on-child.ts";
import { reflectiveRelay } from "./reflective-relay.ts";
import { pairOf, type Candidate, type Pair, type Proposal } from "./remedy.ts";
import { secondNic } from "./second-nic.ts";
import { shim } from "./shim.ts";
import { broadcastQueue, listSource, sameMacAsVm, withoutNodst } from "./small-causes.ts";

/** An edit that makes a pair work, with everything else that it changes. */
export interface Remedy extends Effect {
  readonly title: Message;
  readonly commands: readonly Command[];
}

/** In the order in which they are offered: the least intrusive first. */
const PROPOSALS: readonly Proposal[] = [
  bringUp,
  sameMacAsVm,
  listSource,
  withoutNodst,
  broadcastQueue,
  bridgeMode,
  shim,
  reflectiveRelay,
  hostOnChild,
  secondNic,
  bridgeInstead,
];

/**
 * Finds what would make `from` reach `to` in this very document.
 *
 * Every proposal is carried out on a copy and judged by its reachability: what does not help is not
 * offered, and what it breaks is said.
 */
export function findRemedies(
  topology: Topology,
  before: Reachability,
  from: NodeId,
  to: NodeId,
): readonly Remedy[] {
  const pair = pairOf(topology, from, to);
  if (!pair) {
    return [];
  }
  return PROPOSALS.flatMap((propose) => {
    const candidate = propose(pair);
    const remedy = candidate && tried(topology, before, pair, candidate);
    return remedy ? [remedy] : [];
  });
}

function tried(
  topology: Topology,
  before: Reachability,
  pair: Pair,
  { title, commands }: Candidate,
): Remedy | undefined {
  const applied = applyCommand(topology, { type: "batch", commands });
  if (!applied.ok) {
    return undefined;
  }
  const after = { topology: applied.value.document, result: reachability(applied.value.document) };
  const ends = endsOf(after.topology, after.result);
  const from = ends.get(endKey(topology, pair.from.id));
  const to = ends.get(endKey(topology, pair.to.id));
  if (from === undefined || to === undefined || !works(verdictOf(after.result, from, to))) {
    return undefined;
  }
  return { title, commands, ...compareEffect({ topology, result: before }, after) };
}

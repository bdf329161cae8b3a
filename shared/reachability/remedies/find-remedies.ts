import type { Message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import { applyCommand } from "../../topology/commands/apply.ts";
import type { Command } from "../../topology/commands/command.ts";
import type { Topology } from "../../topology/document.ts";
import { classesOf } from "../matrix.ts";
import type { PingQuestion } from "../relations/ping-question.ts";
import { placesOf, verdictBetween } from "../relations/question.ts";
import { bridgeInstead } from "./bridge-instead.ts";
import { bridgeMode } from "./bridge-mode.ts";
import { bringUp } from "./bring-up.ts";
import { compareEffect, endsOf, type Judged } from "./compare-effect.ts";
import { endKey, works, type Effect } from "./effect.ts";
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
 * offered, and what it breaks is said, both by the question that is asked.
 */
export function findRemedies(
  topology: Topology,
  from: NodeId,
  to: NodeId,
  question: PingQuestion = "ping",
): readonly Remedy[] {
  const pair = pairOf(topology, from, to);
  if (!pair) {
    return [];
  }
  const before = { topology, reach: classesOf(topology) };
  return PROPOSALS.flatMap((propose) => {
    const candidate = propose(pair);
    const remedy = candidate && tried(before, pair, candidate, question);
    return remedy ? [remedy] : [];
  });
}

function tried(
  before: Judged,
  pair: Pair,
  { title, commands }: Candidate,
  question: PingQuestion,
): Remedy | undefined {
  const applied = applyCommand(before.topology, { type: "batch", commands });
  if (!applied.ok) {
    return undefined;
  }
  const topology = applied.value.document;
  const after = { topology, reach: classesOf(topology) };
  const keys = [pair.from, pair.to].map(({ id }) => endKey(before.topology, id, question));
  return canReach(after, keys, question)
    ? { title, commands, ...compareEffect(before, after, question) }
    : undefined;
}

/** Whether one end reaches the other; two with one address are one end, which proves nothing. */
function canReach(
  { topology, reach }: Judged,
  keys: readonly string[],
  question: PingQuestion,
): boolean {
  const ends = endsOf(topology, question);
  const places = placesOf(reach);
  const [from, to] = keys.map((key) => ends.get(key));
  const [row, column] = [from && places.get(from), to && places.get(to)];
  return (
    from !== to &&
    row !== undefined &&
    column !== undefined &&
    works(verdictBetween(reach, row, column, question))
  );
}

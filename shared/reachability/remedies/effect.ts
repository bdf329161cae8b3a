import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { indexTopology } from "../../topology/topology-index.ts";
import { isInterface } from "../../topology/effective.ts";
import type { PingVerdict } from "../reachability.ts";
import type { PingQuestion } from "../relations/ping-question.ts";
import { ipv4Of, ipv6Of } from "./first-address.ts";

/** Whether one end reaches the other, as far as it can be judged. */
export type Verdict = Exclude<PingVerdict, null>;

/** A pair whose verdict an edit changes. */
export interface ChangedPair {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly before: Verdict;
  readonly after: Verdict;
}

/**
 * A verdict that an edit changes between every end of one group and every other of another.
 *
 * A group is one array wherever it stands: compare by reference, also after it was cloned. Where
 * both are one group, the pairs are those of two different members.
 */
export interface ChangedGroups {
  readonly from: readonly NodeId[];
  readonly to: readonly NodeId[];
  readonly before: Verdict;
  readonly after: Verdict;
}

/** What an edit does to everybody: who newly works, who newly does not. */
export interface Effect {
  readonly begins: number;
  readonly breaks: number;
  readonly changes: readonly ChangedGroups[];
  /** Who takes part in the changes, in document order; `changedPairs` lists by it. */
  readonly ends: readonly NodeId[];
}

/** "local" counts as working: both ends are one machine. */
export function works(verdict: Verdict): boolean {
  return verdict === "yes" || verdict === "local";
}

/**
 * How an end is recognised after an edit: by its address, of the asked version where it has one.
 *
 * Link-local addresses tell nobody apart.
 */
export function endKey(topology: Topology, id: NodeId, question: PingQuestion = "ping"): string {
  const node = indexTopology(topology).nodes.get(id);
  if (!node || !isInterface(node)) {
    return id;
  }
  const [four, six] = [ipv4Of(node), ipv6Of(node)];
  return (question === "ping6" ? (six ?? four) : (four ?? six)) ?? id;
}

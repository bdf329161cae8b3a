import type { Message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Command } from "../../topology/commands/command.ts";
import type { Topology } from "../../topology/document.ts";
import { isInterface } from "../../topology/effective.ts";
import {
  indexTopology,
  type InterfaceNode,
  type TopologyIndex,
} from "../../topology/topology-index.ts";

/** Two interfaces that do not reach each other as somebody wishes. */
export interface Pair {
  readonly index: TopologyIndex;
  readonly from: InterfaceNode;
  readonly to: InterfaceNode;
}

/** An edit that may make a pair work; whether it does is computed, never asserted. */
export interface Candidate {
  readonly title: Message;
  readonly commands: readonly Command[];
}

/** Proposes an edit for a pair; undefined where it has nothing to offer. */
export type Proposal = (pair: Pair) => Candidate | undefined;

/** The two interfaces of a pair; undefined when one of the ids is none. */
export function pairOf(topology: Topology, from: NodeId, to: NodeId): Pair | undefined {
  const index = indexTopology(topology);
  const [a, b] = [index.nodes.get(from), index.nodes.get(to)];
  return a && b && isInterface(a) && isInterface(b) ? { index, from: a, to: b } : undefined;
}

import type { Message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";

/** What two ends can do; by ping (`local` counts), or unicast both ways where an address is missing. */
export type ReachState = "reachable" | "one-way" | "blocked";

/**
 * What is drawn between two ends without anybody asking, or when one of them is selected.
 *
 * In `one-way`, `from` is the side that can start.
 */
export interface Relation {
  /** Interface ids. */
  readonly from: NodeId;
  readonly to: NodeId;
  readonly state: ReachState;
  /** How many pairs it stands for: a host's stack and all guests of one class. */
  readonly count: number;
  /** All ends of the class, the one that is `to`, or in a one-way relation perhaps `from`, first. */
  readonly members: readonly NodeId[];
  /** In a few words for the tag at the line: why not, or through what. */
  readonly tag: Message;
}

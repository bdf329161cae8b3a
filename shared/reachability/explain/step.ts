import type { Message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";

/** Which frame of the exchange a step is about; `route` is what a stack decides before it sends. */
export type FrameRole =
  | "route"
  | "arpRequest"
  | "arpReply"
  | "solicitation"
  | "advertisement"
  | "echoRequest"
  | "echoReply"
  | "unicast"
  | "broadcast";

/** One thing that happens on the way, in a plain sentence. */
export interface Step {
  readonly frame: FrameRole;
  /** Where it happens. */
  readonly node: NodeId;
  /** The rule of docs/kernel-semantics.md that decides it (T1–T4, R1–R4, M1–M7). */
  readonly rule?: string;
  readonly message: Message;
}

import type { CableId, NodeId } from "../../topology/brand.ts";
import type { Step } from "../explain/step.ts";

/** One move of a frame: along a cable, up to a child, down to a parent, or within a device. */
export interface Hop {
  readonly from: NodeId;
  readonly to: NodeId;
  /** The cable that carries it; null: inside a machine. */
  readonly cable: CableId | null;
  /** Index into {@link Journey.steps} of what is said of it. */
  readonly step: number;
  /** Index of the hop that it follows; null: the first. Copies share the same one. */
  readonly after: number | null;
}

/** Where a copy ends. */
export interface JourneyEnd {
  readonly at: NodeId;
  readonly step: number;
  readonly after: number | null;
  /** `accepted`: the stack took it; `dies`: the rule in the step stopped it. */
  readonly fate: "accepted" | "dies";
}

/** The frame's way on the picture, made for lighting it and for playing it. */
export interface Journey {
  readonly steps: readonly Step[];
  readonly hops: readonly Hop[];
  readonly ends: readonly JourneyEnd[];
}

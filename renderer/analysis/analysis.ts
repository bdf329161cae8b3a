import type { Diagnostic } from "../../shared/lint/diagnostic.ts";
import type { Explanation } from "../../shared/reachability/explain/explain.ts";
import type { Journey } from "../../shared/reachability/journey/journey.ts";
import type { ReachabilityClasses } from "../../shared/reachability/reachability.ts";
import type { Relation } from "../../shared/reachability/relations/relation.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";

/** Which of the three questions the picture answers. */
export type Question = "ping" | "unicast" | "broadcast";

/** All that follows from a document and is always on the screen. */
export interface Analysis {
  /** The document that it is about; compare by reference. */
  readonly topology: Topology;
  readonly diagnostics: readonly Diagnostic[];
  readonly reach: ReachabilityClasses;
  /** Host stacks and their guests, drawn without asking. */
  readonly restrictions: readonly Relation[];
  readonly counts: ReachCounts;
}

/** For the footer: "6 interfaces · 30 pairs · 10 blocked"; pairs are ordered. */
export interface ReachCounts {
  readonly interfaces: number;
  readonly pairs: number;
  readonly blocked: number;
}

/** Why one end reaches another, as the panel tells it and the canvas plays it. */
export interface ExplainedPair {
  readonly topology: Topology;
  readonly explanation: Explanation;
  readonly request: Journey;
  readonly reply: Journey;
}

/** What the workers compute; every answer is about exactly the document that was sent. */
export interface Analyst {
  analyse(topology: Topology): Promise<Analysis>;
  explain(topology: Topology, from: NodeId, to: NodeId): Promise<ExplainedPair>;
  /** One broadcast of an end, for playing it. */
  broadcast(topology: Topology, from: NodeId): Promise<Journey>;
}

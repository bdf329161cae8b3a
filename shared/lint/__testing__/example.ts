import type { Topology } from "../../topology/document.ts";

/** A document that a rule speaks about, and one like it where it has nothing to say. */
export interface Example {
  readonly code: string;
  readonly what: string;
  readonly bad: Topology;
  /** Where the rule speaks, in order. */
  readonly at: readonly string[];
  readonly good: Topology;
}

import type { DiagramOptions } from "../../shared/diagram/formats.ts";
import type { ExportNote, ExportOutcome } from "../../shared/export/target.ts";
import type { Result } from "../../shared/result.ts";
import type { Diagnostic } from "../../shared/lint/diagnostic.ts";
import type { Explanation } from "../../shared/reachability/explain/explain.ts";
import type { Journey } from "../../shared/reachability/journey/journey.ts";
import type { PingQuestion } from "../../shared/reachability/relations/ping-question.ts";
import type { ReachCounts } from "../../shared/reachability/relations/count-pairs.ts";
import type { Remedy } from "../../shared/reachability/remedies/find-remedies.ts";
import type { ReachabilityClasses } from "../../shared/reachability/reachability.ts";
import type { Relation } from "../../shared/reachability/relations/relation.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";

export type { Question } from "../../shared/reachability/relations/question.ts";

/** All that follows from a document and is always on the screen. */
export interface Analysis {
  /** The document that it is about; compare by reference. */
  readonly topology: Topology;
  readonly diagnostics: readonly Diagnostic[];
  readonly reach: ReachabilityClasses;
  /** Host stacks and their guests, drawn without asking. */
  readonly restrictions: readonly Relation[];
  /** For the footer: "6 interfaces · 30 pairs · 10 blocked"; pairs are ordered. */
  readonly counts: ReachCounts;
}

/** A pair, and which exchange between its ends is meant. */
export interface PairQuestion {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly question: PingQuestion;
}

/** Why one end reaches another, as the panel tells it and the canvas plays it. */
export interface ExplainedPair {
  readonly topology: Topology;
  readonly explanation: Explanation;
  readonly request: Journey;
  readonly reply: Journey;
  /** Remedies are still being worked out; of the pair under the pointer they never are. */
  readonly pending: boolean;
}

/** One host's part of a document in a target's form. */
export interface ExportRequest {
  /** A target's name. */
  readonly target: string;
  readonly host: NodeId;
}

/** A document as a picture. */
export interface PictureRequest {
  /** A diagram format's name. */
  readonly format: string;
  /** Whether the picture says who of host and guests reaches whom. */
  readonly reachability: boolean;
  readonly options: DiagramOptions;
}

/** What the workers compute; every answer is about exactly the document that was sent. */
export interface Analyst {
  analyse(topology: Topology): Promise<Analysis>;
  /** The story without remedies, which take longer in a large document. */
  explain(topology: Topology, pair: PairQuestion): Promise<ExplainedPair>;
  /** What would make a pair work, for an explanation that has come before. */
  remedies(topology: Topology, explanation: Explanation): Promise<readonly Remedy[]>;
  /** One broadcast of an end, for playing it. */
  broadcast(topology: Topology, from: NodeId): Promise<Journey>;
  /** Of a document without lint errors. */
  exported(
    topology: Topology,
    request: ExportRequest,
  ): Promise<Result<ExportOutcome, readonly ExportNote[]>>;
  /** Of a document without lint errors. */
  drawn(topology: Topology, request: PictureRequest): Promise<string>;
}

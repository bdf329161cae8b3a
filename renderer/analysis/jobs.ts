import type { Explanation } from "../../shared/reachability/explain/explain.ts";
import type { Journey } from "../../shared/reachability/journey/journey.ts";
import type { Remedy } from "../../shared/reachability/remedies/find-remedies.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import type { ExportNote, ExportOutcome } from "../../shared/export/target.ts";
import type { Result } from "../../shared/result.ts";
import type {
  Analysis,
  ExplainedPair,
  ExportRequest,
  PairQuestion,
  PictureRequest,
} from "./analysis.ts";

/** What a worker can be asked about a document, and what it answers. */
export interface Jobs {
  readonly analyse: {
    readonly input: null;
    readonly output: Omit<Analysis, "topology">;
  };
  readonly explain: {
    readonly input: PairQuestion;
    readonly output: Omit<ExplainedPair, "topology">;
  };
  readonly remedies: {
    readonly input: Pick<Explanation, "from" | "to" | "question" | "verdict">;
    readonly output: readonly Remedy[];
  };
  readonly broadcast: { readonly input: NodeId; readonly output: Journey };
  readonly exported: {
    readonly input: ExportRequest;
    readonly output: Result<ExportOutcome, readonly ExportNote[]>;
  };
  readonly drawn: { readonly input: PictureRequest; readonly output: string };
}

export type JobName = keyof Jobs;

/** Jobs whose worker has the exporters. */
export type ExportJob = "exported" | "drawn";

export type AnalysisJob = Exclude<JobName, ExportJob>;

/** One question as it goes to a worker. */
export interface JobRequest<Name extends JobName = JobName> {
  readonly id: number;
  readonly name: Name;
  readonly input: Jobs[Name]["input"];
  /** Null: the document of the question before. */
  readonly topology: Topology | null;
}

/** Its answer; `failed` has the text of an exception, which is a bug. */
export type JobAnswer =
  | { readonly id: number; readonly done: Jobs[JobName]["output"] }
  | { readonly id: number; readonly failed: string };

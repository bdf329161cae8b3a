import type { Analyst } from "./analysis.ts";
import { workerLane, type WorkerLike } from "./worker-lane.ts";

/** A worker that knows the jobs of analysis, or those of exports. */
export type MakeWorker = (jobs: "analysis" | "exports") => WorkerLike;

const webWorker: MakeWorker = (jobs) =>
  // The bundler finds a worker by such an expression alone.
  jobs === "analysis"
    ? new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
    : new Worker(new URL("./export-worker.ts", import.meta.url), { type: "module" });

/**
 * Asks workers, so that the window never waits.
 *
 * Four of them, each begun by its first question: what is on the screen, the pair that is looked at,
 * remedies, which try several documents, and exports, of which a large document has megabytes.
 * Answers carry the very document that was asked about.
 */
export function workerAnalyst(makeWorker: MakeWorker = webWorker): Analyst {
  const analysis = (): WorkerLike => makeWorker("analysis");
  const [picture, pairs, remedies] = [
    workerLane(analysis),
    workerLane(analysis),
    workerLane(analysis),
  ];
  const exports = workerLane(() => makeWorker("exports"));
  return {
    analyse: async (topology) => ({ ...(await picture.ask("analyse", topology, null)), topology }),
    explain: async (topology, pair) => ({
      ...(await pairs.ask("explain", topology, pair)),
      topology,
    }),
    remedies: (topology, { from, to, question, verdict }) =>
      remedies.ask("remedies", topology, { from, to, question, verdict }),
    broadcast: (topology, from) => pairs.ask("broadcast", topology, from),
    exported: (topology, request) => exports.ask("exported", topology, request),
    drawn: (topology, request) => exports.ask("drawn", topology, request),
  };
}

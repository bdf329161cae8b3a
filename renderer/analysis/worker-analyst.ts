import type { Analyst } from "./analysis.ts";
import { workerLane, type WorkerLike } from "./worker-lane.ts";

function webWorker(): WorkerLike {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
}

/**
 * Asks workers, so that the window never waits.
 *
 * Four of them: what is on the screen, the pair that is looked at, remedies, which try several
 * documents, and exports, of which a large document has megabytes. Answers carry the very document that was asked about.
 */
export function workerAnalyst(makeWorker: () => WorkerLike = webWorker): Analyst {
  const [picture, pairs, remedies, exports] = [
    workerLane(makeWorker),
    workerLane(makeWorker),
    workerLane(makeWorker),
    workerLane(makeWorker),
  ];
  return {
    analyse: async (topology) => ({ ...(await picture.ask("analyse", topology, null)), topology }),
    explain: async (topology, from, to) => ({
      ...(await pairs.ask("explain", topology, { from, to })),
      topology,
    }),
    remedies: (topology, { from, to, verdict }) =>
      remedies.ask("remedies", topology, { from, to, verdict }),
    broadcast: (topology, from) => pairs.ask("broadcast", topology, from),
    exported: (topology, request) => exports.ask("exported", topology, request),
    drawn: (topology, request) => exports.ask("drawn", topology, request),
  };
}

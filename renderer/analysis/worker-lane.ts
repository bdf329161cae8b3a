import type { Topology } from "../../shared/topology/document.ts";
import type { JobAnswer, JobName, JobRequest, Jobs } from "./jobs.ts";

/** What a lane needs of a web worker; tests have one in their own thread. */
export interface WorkerLike {
  postMessage(request: JobRequest): void;
  onmessage: ((event: MessageEvent<JobAnswer>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
  terminate(): void;
}

/** One worker and the questions that wait for it. */
export interface WorkerLane {
  ask<Name extends JobName>(
    name: Name,
    topology: Topology,
    input: Jobs[Name]["input"],
  ): Promise<Jobs[Name]["output"]>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Keeps a worker at hand.
 *
 * A document goes to it once, not with every question. A worker that dies fails what it was asked,
 * and the next question gets another one.
 */
export function workerLane(makeWorker: () => WorkerLike): WorkerLane {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLike | null = null;
  let sent: Topology | null = null;
  let next = 1;

  const begin = (): WorkerLike => {
    const made = makeWorker();
    made.onmessage = ({ data }) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ("failed" in data) {
        asked?.reject(new Error(data.failed));
      } else {
        asked?.resolve(data.done as never);
      }
    };
    made.onerror = (event) => {
      made.terminate();
      worker = null;
      sent = null;
      waiting.forEach(({ reject }) => {
        reject(new Error(event.message));
      });
      waiting.clear();
    };
    return made;
  };

  return {
    ask: (name, topology, input) =>
      new Promise((resolve, reject) => {
        const id = next++;
        worker ??= begin();
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, name, input, topology: topology === sent ? null : topology });
        sent = topology;
      }),
  };
}

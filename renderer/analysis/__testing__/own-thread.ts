import { jobDoer } from "../do-job.ts";
import type { JobAnswer, JobRequest } from "../jobs.ts";
import type { WorkerLike } from "../worker-lane.ts";

/** A worker in the test's own thread, with the copying of a real one. */
export interface OwnThread extends WorkerLike {
  readonly requests: JobRequest[];
  die(why: string): void;
}

export function ownThread(): OwnThread {
  const answer = jobDoer();
  const worker: OwnThread = {
    requests: [],
    onmessage: null,
    onerror: null,
    postMessage(request) {
      worker.requests.push(request);
      const copy = structuredClone(request);
      setTimeout(() => {
        const data = structuredClone(answer(copy));
        worker.onmessage?.({ data } as MessageEvent<JobAnswer>);
      }, 0);
    },
    terminate() {
      worker.onmessage = null;
    },
    die(why) {
      worker.onerror?.({ message: why } as ErrorEvent);
    },
  };
  return worker;
}

import { ANALYSIS_JOBS } from "../analysis-jobs.ts";
import { EXPORT_JOBS } from "../export-jobs.ts";
import { jobDoer } from "../job-doer.ts";
import type { JobAnswer, JobRequest } from "../jobs.ts";
import type { MakeWorker } from "../worker-analyst.ts";
import type { WorkerLike } from "../worker-lane.ts";

/** A worker in the test's own thread, with the copying of a real one. */
export interface OwnThread extends WorkerLike {
  readonly requests: JobRequest[];
  die(why: string): void;
}

export function ownThread(jobs: Parameters<MakeWorker>[0]): OwnThread {
  const answer = jobDoer(jobs === "analysis" ? ANALYSIS_JOBS : EXPORT_JOBS);
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

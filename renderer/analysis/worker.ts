import { z } from "zod";
import { ANALYSIS_JOBS } from "./analysis-jobs.ts";
import { jobDoer } from "./job-doer.ts";
import type { JobRequest } from "./jobs.ts";

// The content security policy forbids compiling code, in here as well.
z.config({ jitless: true });

const answer = jobDoer(ANALYSIS_JOBS);

self.addEventListener("message", (event: MessageEvent<JobRequest>) => {
  self.postMessage(answer(event.data));
});

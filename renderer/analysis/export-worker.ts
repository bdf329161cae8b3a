import { z } from "zod";
import { EXPORT_JOBS } from "./export-jobs.ts";
import { jobDoer } from "./job-doer.ts";
import type { JobRequest } from "./jobs.ts";

// The content security policy forbids compiling code, in here as well.
z.config({ jitless: true });

const answer = jobDoer(EXPORT_JOBS);

self.addEventListener("message", (event: MessageEvent<JobRequest>) => {
  self.postMessage(answer(event.data));
});

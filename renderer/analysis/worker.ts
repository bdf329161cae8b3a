import { z } from "zod";
import { jobDoer } from "./do-job.ts";
import type { JobRequest } from "./jobs.ts";

// The content security policy forbids compiling code, in here as well.
z.config({ jitless: true });

const answer = jobDoer();

self.addEventListener("message", (event: MessageEvent<JobRequest>) => {
  self.postMessage(answer(event.data));
});

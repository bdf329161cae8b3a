import type { Topology } from "../../shared/topology/document.ts";
import type { JobAnswer, JobName, JobRequest, Jobs } from "./jobs.ts";

/** How a worker answers each kind of question. */
export type Doers<Name extends JobName> = {
  readonly [Each in Name]: (topology: Topology, input: Jobs[Each]["input"]) => Jobs[Each]["output"];
};

type AnyDoer = (topology: Topology, input: unknown) => Jobs[JobName]["output"];

/**
 * Makes the inside of a worker: a function from questions to answers.
 *
 * It keeps the document of the last question, with all that is cached about it.
 */
export function jobDoer(doers: Partial<Doers<JobName>>): (request: JobRequest) => JobAnswer {
  let topology: Topology | null = null;
  return ({ id, name, input, topology: sent }) => {
    topology = sent ?? topology;
    const doer = doers[name] as AnyDoer | undefined;
    if (!topology || !doer) {
      return { id, failed: topology ? `not asked here: ${name}` : "no document" };
    }
    try {
      return { id, done: doer(topology, input) };
    } catch (error) {
      return { id, failed: String(error) };
    }
  };
}

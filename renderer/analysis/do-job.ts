import { lint } from "../../shared/lint/lint.ts";
import { journeysOf, remediesFor } from "../../shared/reachability/explain/explain.ts";
import { broadcastJourney } from "../../shared/reachability/journey/broadcast-journey.ts";
import { classesOf } from "../../shared/reachability/matrix.ts";
import { countPairs } from "../../shared/reachability/relations/count-pairs.ts";
import { restrictionsOf } from "../../shared/reachability/relations/restrictions.ts";
import type { Topology } from "../../shared/topology/document.ts";
import type { JobAnswer, JobName, JobRequest, Jobs } from "./jobs.ts";

type Doers = {
  readonly [Name in JobName]: (
    topology: Topology,
    input: Jobs[Name]["input"],
  ) => Jobs[Name]["output"];
};

const DOERS: Doers = {
  analyse: (topology) => {
    const reach = classesOf(topology);
    return {
      diagnostics: lint(topology),
      reach,
      restrictions: restrictionsOf(topology, reach),
      counts: countPairs(topology, reach),
    };
  },
  explain: (topology, { from, to }) => {
    const { verdict, request, reply } = journeysOf(topology, from, to);
    const told = { request: request.steps, reply: reply.steps };
    const explanation = { from, to, verdict, ...told, remedies: [] };
    return { explanation, request, reply, pending: true };
  },
  remedies: (topology, pair) => remediesFor(topology, pair),
  broadcast: (topology, from) => broadcastJourney(topology, from),
};

/**
 * Makes the inside of a worker: a function from questions to answers.
 *
 * It keeps the document of the last question, with all that is cached about it.
 */
export function jobDoer(): (request: JobRequest) => JobAnswer {
  let topology: Topology | null = null;
  return ({ id, name, input, topology: sent }) => {
    topology = sent ?? topology;
    if (!topology) {
      return { id, failed: "no document" };
    }
    const doer = DOERS[name] as (topology: Topology, input: unknown) => Jobs[JobName]["output"];
    try {
      return { id, done: doer(topology, input) };
    } catch (error) {
      return { id, failed: String(error) };
    }
  };
}

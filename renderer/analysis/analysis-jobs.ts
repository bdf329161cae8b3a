import { lint } from "../../shared/lint/lint.ts";
import { journeysOf, remediesFor } from "../../shared/reachability/explain/explain.ts";
import { broadcastJourney } from "../../shared/reachability/journey/broadcast-journey.ts";
import { classesOf } from "../../shared/reachability/matrix.ts";
import { countPairs } from "../../shared/reachability/relations/count-pairs.ts";
import { restrictionsOf } from "../../shared/reachability/relations/restrictions.ts";
import type { Doers } from "./job-doer.ts";
import type { AnalysisJob } from "./jobs.ts";

/** What is asked all the time, so that its worker is small. */
export const ANALYSIS_JOBS: Doers<AnalysisJob> = {
  analyse: (topology) => {
    const reach = classesOf(topology);
    return {
      diagnostics: lint(topology),
      reach,
      restrictions: restrictionsOf(topology, reach),
      counts: countPairs(topology, reach),
    };
  },
  explain: (topology, { from, to, question }) => {
    const { ip, verdict, request, reply } = journeysOf(topology, from, to, question);
    const told = { request: request.steps, reply: reply.steps };
    const explanation = { from, to, question, ip, verdict, ...told, remedies: [] };
    return { explanation, request, reply, pending: true };
  },
  remedies: (topology, pair) => remediesFor(topology, pair),
  broadcast: (topology, from) => broadcastJourney(topology, from),
};

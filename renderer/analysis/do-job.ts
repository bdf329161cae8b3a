import { svgMetadata } from "../../shared/diagram/embed/svg.ts";
import { labOf } from "../../shared/export/lab.ts";
import { renderFormat } from "../../shared/export/page/render-formats.ts";
import { exportTarget } from "../../shared/export/registry.ts";
import { lint } from "../../shared/lint/lint.ts";
import { journeysOf, remediesFor } from "../../shared/reachability/explain/explain.ts";
import { broadcastJourney } from "../../shared/reachability/journey/broadcast-journey.ts";
import { classesOf } from "../../shared/reachability/matrix.ts";
import { countPairs } from "../../shared/reachability/relations/count-pairs.ts";
import { restrictionsOf } from "../../shared/reachability/relations/restrictions.ts";
import { serialiseTopology } from "../../shared/topology/serialise.ts";
import type { Topology } from "../../shared/topology/document.ts";
import type { ExportRequest, PictureRequest } from "./analysis.ts";
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
  exported,
  drawn,
};

function exported(
  topology: Topology,
  { target: name, host: id }: ExportRequest,
): Jobs["exported"]["output"] {
  const target = exportTarget(name);
  const host = topology.nodes.find((node) => node.id === id);
  if (!target || host?.kind !== "host") {
    throw new RangeError(`there is no target ${name}, or no host ${id}`);
  }
  return target.write(labOf(topology, host));
}

function drawn(
  topology: Topology,
  { format: name, reachability, options }: PictureRequest,
): string {
  const format = renderFormat({ name });
  if (!format) {
    throw new RangeError(`there is no format ${name}`);
  }
  const relations = reachability ? restrictionsOf(topology, classesOf(topology)) : [];
  return format.draw(topology, relations, {
    ...options,
    ...(format.mediaType === "image/svg+xml" ? { metadata: metadataOf(topology, options) } : {}),
  });
}

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

/** The document, so that the picture opens here again; not where addresses are left out, since it has them. */
function metadataOf(topology: Topology, { addresses = true }: PictureRequest["options"]): string {
  return svgMetadata(addresses ? new TextEncoder().encode(serialiseTopology(topology)) : null);
}

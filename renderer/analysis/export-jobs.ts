import { svgMetadata } from "../../shared/diagram/embed/svg.ts";
import { labOf } from "../../shared/export/lab.ts";
import { renderFormat } from "../../shared/export/page/render-formats.ts";
import { exportTarget } from "../../shared/export/registry.ts";
import { classesOf } from "../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../shared/reachability/relations/restrictions.ts";
import { serialiseTopology } from "../../shared/topology/serialise.ts";
import type { Topology } from "../../shared/topology/document.ts";
import type { ExportRequest, PictureRequest } from "./analysis.ts";
import type { Doers } from "./job-doer.ts";
import type { ExportJob, Jobs } from "./jobs.ts";

/** What is asked in the gallery alone: every exporter, more code than all the rest. */
export const EXPORT_JOBS: Doers<ExportJob> = { exported, drawn };

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

/** The document, so that the picture opens here again; not where addresses are left out, since it has them. */
function metadataOf(topology: Topology, { addresses = true }: PictureRequest["options"]): string {
  return svgMetadata(addresses ? new TextEncoder().encode(serialiseTopology(topology)) : null);
}

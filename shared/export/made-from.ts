import type { Topology } from "../topology/document.ts";
import type { Lab } from "./lab.ts";
import { slug } from "./slug.ts";

// eslint-disable-next-line no-control-regex -- whatever a format might take for the end of a line
const LINE_ENDS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;

/**
 * Where an export comes from, as lines of a comment without their sign.
 *
 * They hold the document's id and names that are ours to choose, never its free text: a comment is no
 * place that quotes, and a name such as `--> <script>` would end it (topology-document.md, names).
 */
export function madeFrom({ topology, host }: Lab, target: string): readonly string[] {
  return [
    `Made by Macvlan Designer for ${target}; edit the document instead, and export again.`,
    `Document ${topology.id}, host node ${host.id}.`,
  ];
}

/** The same behind a sign that begins a comment, one per line. */
export function madeFromComment(lab: Lab, target: string, sign = "#"): string {
  return madeFrom(lab, target)
    .map((line) => `${sign} ${line.replace(LINE_ENDS, " ")}\n`)
    .join("");
}

/** A name for files and objects of a document: made from its name, else from its id. */
export function slugOf({ name, id }: Pick<Topology, "name" | "id">): string {
  return slug(name) ?? `lab-${id.slice(0, 8)}`;
}

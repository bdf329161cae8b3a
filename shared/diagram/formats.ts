import type { Topology } from "../topology/document.ts";
import type { Relation } from "../reachability/relations/relation.ts";
import { toDot } from "./text/dot.ts";
import { toMermaid } from "./text/mermaid.ts";
import { outlineOf } from "./text/outline.ts";

/** A way to write a picture of a document down. */
export interface DiagramFormat {
  readonly name: string;
  /** Endings of its files, the usual one first. */
  readonly endings: readonly string[];
  readonly draw: (topology: Topology, relations: readonly Relation[]) => string;
}

/** Every format that `render` knows. */
export const DIAGRAM_FORMATS: readonly DiagramFormat[] = [
  {
    name: "dot",
    endings: [".dot", ".gv"],
    draw: (topology, relations) => toDot(outlineOf(topology, relations)),
  },
  {
    name: "mermaid",
    endings: [".mmd", ".mermaid"],
    draw: (topology, relations) => toMermaid(outlineOf(topology, relations)),
  },
];

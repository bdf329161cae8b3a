import type { Language } from "../messages/say.ts";
import type { Topology } from "../topology/document.ts";
import type { Relation } from "../reachability/relations/relation.ts";
import type { ThemeName } from "./drawing/themes.ts";
import { toDot } from "./text/dot.ts";
import { toMermaid } from "./text/mermaid.ts";
import { outlineOf } from "./text/outline.ts";

/** What can be asked of a picture; formats that are laid out elsewhere take what they can. */
export interface DiagramOptions {
  /** Absent: light. */
  readonly theme?: ThemeName;
  /** What modes and lines mean, below the picture; absent: true. */
  readonly legend?: boolean;
  /** Absent: true. */
  readonly addresses?: boolean;
  /** Laid out as the macvlan picture, or where the document puts everything; absent: laid out. */
  readonly positions?: "laid-out" | "canvas";
  /** Absent: English. */
  readonly language?: Language;
  /** XML that an SVG carries in its `<metadata>`, inserted as it is. */
  readonly metadata?: string;
}

/** A way to write a picture of a document down. */
export interface DiagramFormat {
  readonly name: string;
  /** Endings of its files, the usual one first. */
  readonly endings: readonly string[];
  readonly draw: (
    topology: Topology,
    relations: readonly Relation[],
    options?: DiagramOptions,
  ) => string;
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

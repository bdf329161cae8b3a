import { message, type Message } from "../messages/message.ts";
import type { Language } from "../messages/say.ts";
import type { NodeId } from "../topology/brand.ts";
import type { Topology } from "../topology/document.ts";
import type { Relation } from "../reachability/relations/relation.ts";
import type { Drawing } from "./drawing/drawing.ts";
import { draw, sceneFor, type DrawingOptions } from "./drawing/draw.ts";
import { THEMES, type ThemeName } from "./drawing/themes.ts";
import { toAnimatedSvg } from "./svg/animated.ts";
import { toSvg, type SvgOptions } from "./svg/svg.ts";
import { toDrawio } from "./drawio/drawio.ts";
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
  /** Interfaces between which a frame goes its way, in SVG alone; absent: nothing moves. */
  readonly animate?: { readonly from: NodeId; readonly to: NodeId };
  /** XML that an SVG carries in its `<metadata>`, inserted as it is. */
  readonly metadata?: string;
}

/** A way to write a picture of a document down. */
export interface DiagramFormat {
  readonly name: string;
  /** What it calls itself, the same in every language. */
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly about: Message;
  /** What it is in a browser: a picture shows there as it is, a text as a text. */
  readonly mediaType: "image/svg+xml" | "text/plain";
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
    name: "svg",
    title: "SVG",
    about: message("diagram.about.svg"),
    mediaType: "image/svg+xml",
    endings: [".svg"],
    draw: svgOf,
  },
  {
    name: "drawio",
    title: "draw.io",
    about: message("diagram.about.drawio"),
    mediaType: "text/plain",
    endings: [".drawio"],
    draw: toDrawio,
  },
  {
    name: "dot",
    title: "Graphviz",
    about: message("diagram.about.dot"),
    mediaType: "text/plain",
    endings: [".dot", ".gv"],
    draw: (topology, relations, options) => toDot(outlineOf(topology, relations, options)),
  },
  {
    name: "mermaid",
    title: "Mermaid",
    about: message("diagram.about.mermaid"),
    mediaType: "text/plain",
    endings: [".mmd", ".mermaid"],
    draw: (topology, relations, options) => toMermaid(outlineOf(topology, relations, options)),
  },
];

function svgOf(
  topology: Topology,
  relations: readonly Relation[],
  { theme = "light", metadata, animate, ...options }: DiagramOptions = {},
): string {
  const drawing = drawingOf(topology, relations, options);
  const { language } = filled(options);
  const written: SvgOptions = {
    theme: THEMES[theme],
    prefix: `mvd-${topology.id.slice(0, 8)}-${theme}`,
    language,
    ...(metadata === undefined ? {} : { metadata }),
  };
  if (!animate) {
    return toSvg(drawing, written);
  }
  const scene = sceneFor(topology, relations, filled(options));
  return toAnimatedSvg(drawing, { topology, scene, ...animate }, language, written);
}

/** The drawing that `render` makes a picture of, before it has colours. */
export function drawingOf(
  topology: Topology,
  relations: readonly Relation[],
  options: Omit<DiagramOptions, "theme" | "metadata" | "animate"> = {},
): Drawing {
  return draw(topology, relations, filled(options));
}

function filled(options: DiagramOptions): DrawingOptions {
  return {
    legend: options.legend ?? true,
    addresses: options.addresses ?? true,
    positions: options.positions ?? "laid-out",
    language: options.language ?? "en",
  };
}

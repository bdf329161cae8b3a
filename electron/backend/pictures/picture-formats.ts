import { THEMES } from "../../../shared/diagram/drawing/themes.ts";
import { embedInPng } from "../../../shared/diagram/embed/png.ts";
import { svgMetadata } from "../../../shared/diagram/embed/svg.ts";
import { drawingOf, type DiagramOptions } from "../../../shared/diagram/formats.ts";
import { RENDER_FORMATS } from "../../../shared/export/page/render-formats.ts";
import type { Message } from "../../../shared/messages/message.ts";
import type { Relation } from "../../../shared/reachability/relations/relation.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { serialiseTopology } from "../../../shared/topology/serialise.ts";
import { fontsFor } from "./fonts/fonts-for.ts";
import { toPdf } from "./to-pdf.ts";
import { toPng } from "./to-png.ts";

/** What can be asked of a picture as a file. */
export interface PictureOptions extends Omit<DiagramOptions, "metadata"> {
  /** How many times larger than drawn, from 1 to 4; absent: 2, which is sharp on most screens. */
  readonly scale?: number;
  /** Whether the document goes with the picture, so that it opens again; absent: true. */
  readonly embed?: boolean;
  /** Told what is not in the picture as it should be, such as letters that no font has. */
  readonly warn?: (about: Message) => void;
}

/** A way to write a picture of a document to a file. */
export interface PictureFormat {
  readonly name: string;
  /** Endings of its files, the usual one first. */
  readonly endings: readonly string[];
  /** What of the options it heeds; the relations are heeded by all. */
  readonly heeds: readonly (keyof PictureOptions)[];
  readonly make: (
    topology: Topology,
    relations: readonly Relation[],
    options: PictureOptions,
  ) => Promise<Result<string | Uint8Array, Message>>;
}

const DRAWN = ["theme", "legend", "addresses", "positions", "language"] as const;

const HEEDED: Readonly<Record<string, PictureFormat["heeds"]>> = {
  svg: [...DRAWN, "embed", "animate"],
  drawio: ["theme", "addresses", "positions", "language"],
  dot: ["addresses", "language"],
  mermaid: ["addresses", "language"],
};

const SVG = RENDER_FORMATS.find(({ name }) => name === "svg");

const png: PictureFormat = {
  name: "png",
  endings: [".png"],
  heeds: [...DRAWN, "embed", "scale"],
  async make(topology, relations, options) {
    const svg = SVG?.draw(topology, relations, options) ?? "";
    const fonts = await fontsFor(topology, drawingOf(topology, relations, options), options);
    const made = await toPng(svg, options.scale ?? 2, fonts);
    return made.ok ? ok(embedInPng(made.value, embedded(topology, options))) : made;
  },
};

const pdf: PictureFormat = {
  name: "pdf",
  endings: [".pdf"],
  heeds: DRAWN,
  async make(topology, relations, options) {
    const theme = THEMES[options.theme ?? "light"];
    const drawing = drawingOf(topology, relations, options);
    return ok(await toPdf(drawing, theme, await fontsFor(topology, drawing, options)));
  },
};

/** Every format that `render` writes: those in words, and the two that need more than words. */
export const PICTURE_FORMATS: readonly PictureFormat[] = [...RENDER_FORMATS.map(inWords), png, pdf];

function inWords({ name, endings, draw }: (typeof RENDER_FORMATS)[number]): PictureFormat {
  return {
    name,
    endings,
    heeds: HEEDED[name] ?? [],
    make(topology, relations, options) {
      const metadata = svgMetadata(embedded(topology, options));
      return Promise.resolve(ok(draw(topology, relations, { ...options, metadata })));
    },
  };
}

/** A picture without addresses would not be one with the document in it, which has them. */
function embedded(
  topology: Topology,
  { embed = true, addresses = true }: PictureOptions,
): Uint8Array | null {
  return embed && addresses ? new TextEncoder().encode(serialiseTopology(topology)) : null;
}

/** The format of a name, or of a file by its ending; undefined: there is none. */
export function pictureFormat(asked: {
  readonly name?: string | undefined;
  readonly file?: string | undefined;
}): PictureFormat | undefined {
  const { name, file = "" } = asked;
  return PICTURE_FORMATS.find((format) =>
    name === undefined
      ? format.endings.some((ending) => file.toLowerCase().endsWith(ending))
      : format.name === name,
  );
}

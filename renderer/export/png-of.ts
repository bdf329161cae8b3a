import { embedInPng } from "../../shared/diagram/embed/png.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { serialiseTopology } from "../../shared/topology/serialise.ts";

/** Chromium draws no canvas beyond these (`kMaxSkiaDim`, `kMaxCanvasArea`). */
const [MAX_SIDE, MAX_AREA] = [32_767, 268_435_456];

/** Pixels of a picture. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** How large an SVG that we have drawn is by itself: what its first tag says. */
export function sizeOfSvg(svg: string): PixelSize {
  const [tag = ""] = /<svg[^>]*>/u.exec(svg) ?? [];
  const of = (name: string): number =>
    Number(new RegExp(` ${name}="([\\d.]+)"`, "u").exec(tag)?.[1] ?? 0);
  return { width: of("width"), height: of("height") };
}

/** Loads an SVG as an image, in which nothing runs and nothing is loaded. */
async function loadSvg(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function sizeAt({ width, height }: PixelSize, scale: number): PixelSize {
  return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}

export function isDrawable({ width, height }: PixelSize): boolean {
  return Math.max(width, height) <= MAX_SIDE && width * height <= MAX_AREA;
}

/**
 * Draws an SVG as a PNG that carries the document, so that it opens here again.
 *
 * @returns undefined: the browser has no room for so many pixels
 */
export async function pngOf(
  svg: string,
  scale: number,
  topology: Topology,
): Promise<Uint8Array | undefined> {
  const image = await loadSvg(svg);
  const size = sizeAt(image, scale);
  const canvas = document.createElement("canvas");
  canvas.width = size.width;
  canvas.height = size.height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, size.width, size.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  return (
    (blob &&
      embedInPng(
        new Uint8Array(await blob.arrayBuffer()),
        new TextEncoder().encode(serialiseTopology(topology)),
      )) ??
    undefined
  );
}

import type { Resvg } from "@resvg/resvg-wasm";
import { message, type Message } from "../../../shared/messages/message.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { readAsset, readFonts } from "./assets.ts";
import type { SystemFont } from "./fonts/system-fonts.ts";

/** How many times larger than drawn a picture can be. */
export const SCALES = { least: 1, most: 4 } as const;

/** Each takes four bytes while it is made. */
const MAX_PIXELS = 100_000_000;

/**
 * Makes a PNG of an SVG, by resvg, which knows Arimo and the fonts that it is given: without any, the
 * same bytes on every machine.
 *
 * A letter that all of them lack is an empty box.
 */
export async function toPng(
  svg: string,
  scale: number,
  fonts: readonly SystemFont[] = [],
): Promise<Result<Uint8Array, Message>> {
  const Rasteriser = await rasteriser();
  const { regular, bold } = await readFonts();
  const picture = new Rasteriser(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: {
      fontBuffers: [regular, bold, ...fonts.map(({ data }) => data)],
      defaultFontFamily: "Arimo",
      sansSerifFamily: "Arimo",
    },
  });
  try {
    const pixels = picture.width * picture.height * scale ** 2;
    if (pixels > MAX_PIXELS) {
      return err(message("picture.tooManyPixels", { megapixels: Math.ceil(pixels / 1e6) }));
    }
    const image = picture.render();
    const png = image.asPng();
    image.free();
    return ok(png);
  } finally {
    picture.free();
  }
}

type Rasteriser = typeof Resvg;

let loading: Promise<Rasteriser> | undefined;

/** Loaded when the first picture is made: it is large, and can be started only once. */
function rasteriser(): Promise<Rasteriser> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Rasteriser> {
  const resvg = await import("@resvg/resvg-wasm");
  await resvg.initWasm(await readAsset("index_bg.wasm"));
  return resvg.Resvg;
}

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** As the Icon Theme Specification's `hicolor` has them. */
const SIZES = [16, 22, 24, 32, 48, 64, 96, 128, 256, 512];

/**
 * Writes an icon into the icon theme that all others fall back to, as it is and in each size.
 *
 * @param {string} svg path of the icon
 * @param {string} theme folder of the theme
 * @param {string} name the icon's, without an ending
 */
export async function writeIcons(svg, theme, name) {
  const picture = readFileSync(svg, "utf8");
  const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(readFileSync(wasm));
  write(join(theme, "scalable", "apps"), `${name}.svg`, picture);
  for (const size of SIZES) {
    const drawn = new Resvg(picture, { fitTo: { mode: "width", value: size } }).render();
    write(join(theme, `${size}x${size}`, "apps"), `${name}.png`, drawn.asPng());
  }
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string | Uint8Array} content
 */
function write(folder, name, content) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
}

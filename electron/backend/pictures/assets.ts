import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** What pictures are made with, and the packages that it comes from. */
const ASSETS = {
  "Arimo_400Regular.ttf": "@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf",
  "Arimo_700Bold.ttf": "@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf",
  "index_bg.wasm": "@resvg/resvg-wasm/index_bg.wasm",
} as const;

/**
 * Reads a file that pictures are made with.
 *
 * A build has copied it beside its bundle (scripts/build.mjs), sources take it from its package.
 */
export async function readAsset(name: keyof typeof ASSETS): Promise<Buffer> {
  const besideBundle = fileURLToPath(new URL(`pictures/${name}`, import.meta.url));
  return readFile(besideBundle).catch(() =>
    readFile(createRequire(import.meta.url).resolve(ASSETS[name])),
  );
}

/** Arimo, as pictures are measured with. */
export async function readFonts(): Promise<{ readonly regular: Buffer; readonly bold: Buffer }> {
  const [regular, bold] = await Promise.all([
    readAsset("Arimo_400Regular.ttf"),
    readAsset("Arimo_700Bold.ttf"),
  ]);
  return { regular, bold };
}

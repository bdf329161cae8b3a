// Draws what the first window shows of its file before the page in it runs: a bundle of its own
// (build.mjs), in a thread of its own, as the program's own start keeps the first one busy.

import { parentPort } from "node:worker_threads";
import { firstPicture } from "./first-picture.ts";
import type { Looks } from "./kept-looks.ts";

/** What is to be drawn, and how. */
export interface PictureRequest {
  readonly text: string;
  readonly looks: Looks;
  /** BCP 47 */
  readonly systemLanguage: string;
}

parentPort?.on("message", ({ text, looks, systemLanguage }: PictureRequest) => {
  parentPort?.postMessage(firstPicture(text, looks, systemLanguage));
});

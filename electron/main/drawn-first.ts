import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PictureRequest } from "./first-picture-worker.ts";
import type { Looks } from "./kept-looks.ts";

/** Larger files are drawn by the page alone: nothing is to wait for them. */
const MOST_BYTES = 256 * 1024;

/** A page waits no longer for a picture. */
const PATIENCE_MS = 2000;

/** Where first-picture-worker.ts is bundled to, beside this (scripts/build.mjs). */
const BUNDLE = "first-picture.cjs";

/** The picture of the file that the first window is going to show, drawn while the program starts. */
export interface DrawnFirst {
  /** Draws as soon as it is known in which language. */
  readonly draw: (systemLanguage: string) => void;
  /** HTML, once, as a page that is loaded again may show something else by then; "": there is none. */
  readonly take: () => Promise<string>;
}

/** @param file null: there is none */
export function drawnFirst(file: string | null, looks: Looks): DrawnFirst {
  if (file === null) {
    return { draw: () => undefined, take: () => Promise.resolve("") };
  }
  const worker = new Worker(join(__dirname, BUNDLE), { stdout: true, stderr: true });
  const text = readSmall(file);
  let picture = answerOf(worker);
  return {
    draw(systemLanguage) {
      void text.then((text) => {
        worker.postMessage({ text, looks, systemLanguage } satisfies PictureRequest);
      });
    },
    take() {
      const taken = Promise.race([picture, silence()]);
      picture = Promise.resolve("");
      return taken;
    },
  };
}

/** What is wrong with a file, the page says: it reads it again. */
async function readSmall(file: string): Promise<string> {
  try {
    const found = await stat(file);
    return found.isFile() && found.size <= MOST_BYTES ? await readFile(file, "utf8") : "";
  } catch {
    return "";
  }
}

/** A thread that fails is no reason to disturb anybody: the page draws the same a little later. */
function answerOf(worker: Worker): Promise<string> {
  return new Promise((resolve) => {
    worker.on("message", (html: string) => {
      resolve(html);
      void worker.terminate();
    });
    worker.on("error", (error) => {
      console.error("there is no first picture:", error);
      resolve("");
    });
  });
}

function silence(): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS, "");
  });
}

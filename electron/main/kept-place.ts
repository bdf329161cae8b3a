import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { screen, type BrowserWindow } from "electron";
import {
  parsePlace,
  placeFor,
  type Opening,
  type Rectangle,
  type WindowPlace,
} from "./window-place.ts";

/** Moving and resizing come in bursts. */
const SETTLED_MILLISECONDS = 400;

/** Where a window that is opened now should stand. */
export function nextPlace(file: string, open: readonly BrowserWindow[]): Opening {
  const screens: readonly Rectangle[] = screen.getAllDisplays().map(({ workArea }) => workArea);
  const taken = open.map((window) => window.getNormalBounds());
  const beside = open.at(-1);
  return placeFor(beside ? placeOf(beside) : readPlace(file), screens, taken);
}

/** Notes where a window stands, from now until it is closed. */
export function keepPlace(file: string, window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined;
  const note = (): void => {
    clearTimeout(timer);
    writePlace(file, placeOf(window));
  };
  const noteSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(note, SETTLED_MILLISECONDS);
  };
  window.on("resize", noteSoon);
  window.on("move", noteSoon);
  window.on("maximize", noteSoon);
  window.on("unmaximize", noteSoon);
  window.on("close", note);
  window.on("closed", () => {
    clearTimeout(timer);
  });
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), maximised: window.isMaximized() };
}

function readPlace(file: string): WindowPlace | null {
  try {
    return parsePlace(readFileSync(file, "utf8"));
  } catch {
    // Not there yet, or not ours: the window opens as at the first start.
    return null;
  }
}

function writePlace(file: string, place: WindowPlace): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(place));
    renameSync(`${file}.new`, file);
  } catch (error) {
    // A window in another place than yesterday is no reason to disturb anybody.
    console.error("the window's place is not kept:", error);
  }
}

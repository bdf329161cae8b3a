// What the first window shows of its file before the page in it runs: a bundle of its own (build.mjs).

import { drawWiring } from "../../shared/diagram/drawing/draw.ts";
import type { Drawing } from "../../shared/diagram/drawing/drawing.ts";
import type { Theme } from "../../shared/diagram/drawing/themes.ts";
import { toSvg } from "../../shared/diagram/svg/svg.ts";
import type { Language } from "../../shared/messages/say.ts";
import { languageOf } from "../../shared/messages/spoken-language.ts";
import { drawerHeight, isFolded, sizeOf } from "../../shared/protocol/app/panels.ts";
import { parseTopology } from "../../shared/topology/parse.ts";
import type { Looks } from "./kept-looks.ts";

/** The inks in the page's own colours (renderer/ui/tokens.css), light or dark as it is. */
const INKS: Theme = {
  paper: "var(--bg)",
  panel: "var(--hostfill)",
  card: "var(--panel)",
  line: "var(--line2)",
  text: "var(--text)",
  dim: "var(--dim)",
  accent: "var(--accent)",
  good: "var(--ok)",
  warn: "var(--warn)",
  bad: "var(--bad)",
  "good-soft": "var(--ok-soft)",
  "warn-soft": "var(--warn-soft)",
  "bad-soft": "var(--bad-soft)",
  private: "var(--m-private)",
  vepa: "var(--m-vepa)",
  bridge: "var(--m-bridge)",
  passthru: "var(--m-passthru)",
  source: "var(--m-source)",
};

/** More than this is laid out for longer than the page takes to do it itself. */
const MOST_NODES = 300;

/**
 * Draws a document where the canvas is going to draw it, in the empty frame of the window, as HTML.
 *
 * The frame has the classes that give the app's own its shape (renderer/shell), so that nothing moves
 * when that takes its place; renderer/shell/first-picture.css has the rest.
 *
 * @param systemLanguage BCP 47
 * @returns "": there is no picture of this text
 */
export function firstPicture(text: string, looks: Looks, systemLanguage: string): string {
  const parsed = parseTopology(text);
  if (!parsed.ok || parsed.value.nodes.length === 0 || parsed.value.nodes.length > MOST_NODES) {
    return "";
  }
  const language = languageOf(looks.language, systemLanguage);
  return framed(drawWiring(parsed.value, language), language, looks.panels);
}

function framed(drawing: Drawing, language: Language, panels: Looks["panels"]): string {
  const { width, height } = drawing;
  const svg = toSvg(drawing, { theme: INKS, prefix: "first", language });
  const size = `--width: ${width}px; --height: ${height}px; --ratio: ${width / height}`;
  return [
    `<div class="first-picture-header"></div>`,
    `<div class="workbench">`,
    side(panels, "left"),
    `<div class="workbench-centre">`,
    `<div class="workbench-canvas first-picture-canvas" style="${size}">${svg}</div>`,
    `<div class="drawer" style="height: ${drawerHeight(panels)}px"></div>`,
    `</div>`,
    side(panels, "right"),
    `</div>`,
    `<div class="first-picture-footer"></div>`,
  ].join("\n");
}

function side(panels: Looks["panels"], panel: "left" | "right"): string {
  return isFolded(panels, panel)
    ? ""
    : `<div class="workbench-side workbench-${panel}" style="width: ${sizeOf(panels, panel)}px"></div>`;
}

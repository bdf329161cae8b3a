import { escapeXml } from "../../export/text/xml.ts";
import type { Size } from "../scene/scene.ts";

/** Letters are this large, and as small as that where there is much to say. */
const [LARGEST, SMALLEST] = [12, 6];
/** An average letter's width and a line's height, of the size of the letters. */
const [LETTER, LINE] = [0.56, 1.25];
const PADDING = 6;

/** What draw.io takes for HTML: lines below each other, the first one bold. */
export function labelOf(lines: readonly string[]): string {
  const [name, ...facts] = lines.map(escapedHtml);
  return name === undefined ? "" : [`<b>${name}</b>`, ...facts].join("<br>");
}

/** The same, of lines of which none is a name. */
export function plainLabel(lines: readonly string[]): string {
  return lines.map(escapedHtml).join("<br>");
}

/** Text as HTML, where XML's own escapes are understood. */
function escapedHtml(text: string): string {
  return escapeXml(xmlText(text));
}

/** A text in which what XML cannot hold, and no font shows, is marked as lost. */
export function xmlText(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, "\ufffd");
}

/** The largest letters in which the lines fit a box; estimated, since draw.io measures by itself. */
export function fontSize(lines: readonly string[], { width, height }: Size): number {
  for (let size = LARGEST; size > SMALLEST; size--) {
    const letters = Math.max(1, (width - 2 * PADDING) / (LETTER * size));
    const rows = lines.reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)),
      0,
    );
    if (rows * LINE * size <= height - PADDING) {
      return size;
    }
  }
  return SMALLEST;
}

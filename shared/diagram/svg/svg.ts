import type { Drawing, Group, Look, PathStep, Shape, TextShape } from "../drawing/drawing.ts";
import type { Theme } from "../drawing/themes.ts";
import { escaped, idOf, numbered } from "./xml.ts";

/**
 * All have the same widths but the last: some readers (librsvg) do not heed `textLength`, and text
 * in a wider font would run over there.
 */
const FONTS = "Arial, 'Liberation Sans', Arimo, Helvetica, 'Nimbus Sans', FreeSans, sans-serif";

/** What is said beside the drawing itself. */
export interface SvgOptions {
  readonly theme: Theme;
  /** Begins every id, so that several pictures can stand on one page; letters, digits, `-`, `_`, `.`. */
  readonly prefix: string;
  /** Of the words, as `lang`. */
  readonly language: string;
  /** XML that is inserted as it is inside `<metadata>`. */
  readonly metadata?: string;
}

/**
 * Writes a drawing as SVG that browsers, Inkscape and Word open: shapes, real text and
 * presentation attributes only (SVG 1.1).
 */
export function toSvg(drawing: Drawing, options: SvgOptions): string {
  const { theme, prefix, language, metadata } = options;
  const { width, height, title, description, groups } = drawing;
  const [titleId, descriptionId] = [`${prefix}-title-text`, `${prefix}-description`];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}" role="img" lang="${language}" ` +
      `aria-labelledby="${titleId} ${descriptionId}" font-family="${FONTS}" ` +
      `stroke-linecap="round" stroke-linejoin="round">`,
    `<title id="${titleId}">${escaped(title)}</title>`,
    `<desc id="${descriptionId}">${escaped(description)}</desc>`,
    ...(metadata === undefined ? [] : [`<metadata>${metadata}</metadata>`]),
    `<rect width="${width}" height="${height}" fill="${theme.paper}"/>`,
    ...groups.flatMap((group) => groupLines(group, theme, prefix)),
    "</svg>",
    "",
  ].join("\n");
}

function groupLines({ id, title, shapes }: Group, theme: Theme, prefix: string): readonly string[] {
  return [
    `<g id="${idOf(prefix, id)}">`,
    ...(title === null ? [] : [`<title>${escaped(title)}</title>`]),
    ...shapes.map((shape) => shapeLine(shape, theme)),
    "</g>",
  ];
}

function shapeLine(shape: Shape, theme: Theme): string {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius } = shape;
      const place = `x="${numbered(x)}" y="${numbered(y)}"`;
      const size = `width="${numbered(width)}" height="${numbered(height)}"`;
      return `<rect ${place} ${size} rx="${numbered(radius)}"${lookOf(shape, theme)}/>`;
    }
    case "path":
      return `<path d="${dataOf(shape.steps)}"${lookOf(shape, theme)}/>`;
    case "text":
      return textLine(shape, theme);
  }
}

function lookOf({ fill, stroke, strokeWidth = 1, dash }: Look, theme: Theme): string {
  const line =
    stroke === undefined
      ? ""
      : ` stroke="${theme[stroke]}" stroke-width="${numbered(strokeWidth)}"` +
        (dash ? ` stroke-dasharray="${dash.map(numbered).join(" ")}"` : "");
  return ` fill="${fill === undefined ? "none" : theme[fill]}"${line}`;
}

function dataOf(steps: readonly PathStep[]): string {
  return steps
    .map((step) => {
      switch (step.to) {
        case "move":
          return `M${pair(step)}`;
        case "line":
          return `L${pair(step)}`;
        case "curve":
          return `C${pair(step.first)} ${pair(step.second)} ${pair(step)}`;
        case "close":
          return "Z";
      }
    })
    .join("");
}

function pair({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${numbered(x)} ${numbered(y)}`;
}

/** As wide as was measured, whatever font a reader draws it in. */
function textLine(shape: TextShape, theme: Theme): string {
  const { x, y, text, size, bold, anchor, ink, width } = shape;
  const attributes = [
    `x="${numbered(x)}" y="${numbered(y)}" font-size="${numbered(size)}"`,
    ...(bold ? [`font-weight="bold"`] : []),
    ...(anchor === "start" ? [] : [`text-anchor="${anchor}"`]),
    `textLength="${numbered(width)}" lengthAdjust="spacingAndGlyphs"`,
    `fill="${theme[ink]}"`,
  ];
  return `<text ${attributes.join(" ")}>${escaped(text)}</text>`;
}

import type {
  Drawing,
  Look,
  PathShape,
  RectShape,
  Shape,
  TextShape,
} from "../../../shared/diagram/drawing/drawing.ts";
import type { Theme } from "../../../shared/diagram/drawing/themes.ts";
import { readFonts } from "./assets.ts";
import type { SystemFont } from "./fonts/system-fonts.ts";

type Pdf = PDFKit.PDFDocument;

/** A pixel is a 96th of an inch (CSS), a point a 72nd. */
const POINTS = 0.75;
/** Readers show no page that is longer (PDF 1.7, annex C). */
const LONGEST_SIDE = 14_400;

/** The same document gives the same bytes, so no clock is read. */
const MADE = new Date(Date.UTC(2000, 0, 1));

/**
 * Makes a PDF of one page, as large as the drawing: lines as lines, text as text, and with it what is
 * used of Arimo and of fonts for letters that it lacks.
 */
export async function toPdf(
  drawing: Drawing,
  theme: Theme,
  fonts: readonly SystemFont[] = [],
): Promise<Uint8Array> {
  const { width, height, title, description } = drawing;
  const scale = Math.min(POINTS, LONGEST_SIDE / Math.max(width, height));
  const { default: PDFDocument } = await import("pdfkit");
  const pdf = new PDFDocument({
    size: [width * scale, height * scale],
    margin: 0,
    // None of its own fonts.
    font: "",
    pdfVersion: "1.7",
    lang: "en",
    displayTitle: true,
    info: {
      Title: title,
      Subject: description,
      Creator: "Macvlan Designer",
      Producer: "Macvlan Designer, pdfkit",
      CreationDate: MADE,
    },
  });
  const { regular, bold } = await readFonts();
  pdf.registerFont("regular", regular).registerFont("bold", bold);
  fonts.forEach(({ data, name }, at) => {
    pdf.registerFont(`system-${at}`, data, name ?? undefined);
  });
  const brush: Brush = { pdf, theme, fonts };
  const bytes = collected(pdf);
  pdf.rect(0, 0, width * scale, height * scale).fill(theme.paper);
  pdf.scale(scale).lineCap("round").lineJoin("round");
  for (const { shapes } of drawing.groups) {
    for (const shape of shapes) {
      paint(brush, shape);
    }
  }
  pdf.end();
  return bytes;
}

async function collected(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** What is painted with. */
interface Brush {
  readonly pdf: Pdf;
  readonly theme: Theme;
  readonly fonts: readonly SystemFont[];
}

function paint(brush: Brush, shape: Shape): void {
  const { pdf, theme } = brush;
  switch (shape.kind) {
    case "rect":
      paintRect(pdf, shape, theme);
      return;
    case "path":
      paintPath(pdf, shape, theme);
      return;
    case "text":
      paintText(brush, shape);
      return;
    default:
      shape satisfies never;
  }
}

function paintRect(pdf: Pdf, shape: RectShape, theme: Theme): void {
  const { x, y, width, height } = shape;
  const radius = Math.min(shape.radius, width / 2, height / 2);
  finish(pdf.roundedRect(x, y, width, height, radius), shape, theme);
}

function paintPath(pdf: Pdf, shape: PathShape, theme: Theme): void {
  for (const step of shape.steps) {
    switch (step.to) {
      case "move":
        pdf.moveTo(step.x, step.y);
        break;
      case "line":
        pdf.lineTo(step.x, step.y);
        break;
      case "curve": {
        const { first, second, x, y } = step;
        pdf.bezierCurveTo(first.x, first.y, second.x, second.y, x, y);
        break;
      }
      case "close":
        pdf.closePath();
        break;
      default:
        step satisfies never;
    }
  }
  finish(pdf, shape, theme);
}

function finish(pdf: Pdf, { fill, stroke, strokeWidth = 1, dash = [] }: Look, theme: Theme): void {
  const [length = 0, space = length] = dash;
  if (length > 0) {
    pdf.dash(length, { space });
  } else {
    pdf.undash();
  }
  pdf.lineWidth(strokeWidth);
  if (fill && stroke) {
    pdf.fillAndStroke(theme[fill], theme[stroke]);
  } else if (fill) {
    pdf.fill(theme[fill]);
  } else if (stroke) {
    pdf.stroke(theme[stroke]);
  }
}

/** Each part of a line in its font; where Arimo has all, it is one part. */
function paintText({ pdf, theme, fonts }: Brush, shape: TextShape): void {
  const { text, x, y, size, bold, anchor, width, ink } = shape;
  const parts = partsOf(text, bold ? "bold" : "regular", fonts).map((part) => {
    const drawn = pdf.font(part.font).fontSize(size).widthOfString(part.text);
    return { ...part, drawn };
  });
  const whole = parts.length === 1 ? width : parts.reduce((sum, { drawn }) => sum + drawn, 0);
  let at = x - { start: 0, middle: whole / 2, end: whole }[anchor];
  pdf.fillColor(theme[ink]);
  for (const part of parts) {
    pdf
      .font(part.font)
      .fontSize(size)
      .text(part.text, at, y, { lineBreak: false, baseline: "alphabetic" });
    at += part.drawn;
  }
}

function partsOf(
  text: string,
  own: string,
  fonts: readonly SystemFont[],
): readonly { readonly text: string; readonly font: string }[] {
  const parts: { text: string; font: string }[] = [];
  for (const letter of text) {
    const place = fonts.findIndex(({ letters }) => letters.has(letter));
    const font = place < 0 ? own : `system-${place}`;
    const last = parts.at(-1);
    if (last?.font === font) {
      last.text += letter;
    } else {
      parts.push({ text: letter, font });
    }
  }
  return parts;
}

import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Drawing } from "../../../shared/diagram/drawing/drawing.ts";
import { THEMES } from "../../../shared/diagram/drawing/themes.ts";
import { toPdf } from "./to-pdf.ts";
import { toPng } from "./to-png.ts";

const DRAWING: Drawing = {
  width: 200,
  height: 100,
  title: "Phòng lab ‹1›",
  description: "Two things.",
  groups: [
    {
      id: "a",
      role: "item",
      title: null,
      shapes: [
        {
          kind: "rect",
          x: 10,
          y: 10,
          width: 80,
          height: 40,
          radius: 99,
          fill: "card",
          stroke: "line",
        },
        {
          kind: "path",
          stroke: "bad",
          dash: [4, 2],
          strokeWidth: 2,
          steps: [
            { to: "move", x: 0, y: 0 },
            { to: "line", x: 50, y: 50 },
            { to: "curve", first: { x: 1, y: 1 }, second: { x: 2, y: 2 }, x: 60, y: 60 },
            { to: "close" },
          ],
        },
        {
          kind: "text",
          text: "Đà Nẵng",
          x: 20,
          y: 30,
          size: 12,
          bold: true,
          anchor: "start",
          ink: "text",
          width: 50,
        },
      ],
    },
  ],
};

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="10" height="10" fill="#ff0000"/></svg>`;

/** Size of a PNG, and its colour at a place. */
function readPng(png: Uint8Array): {
  readonly size: readonly number[];
  readonly at: (x: number, y: number) => string;
} {
  const bytes = Buffer.from(png);
  const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] as const;
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") {
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    }
  }
  const rows = inflateSync(Buffer.concat(data));
  const line = 1 + 4 * size[0];
  // Only rows without a filter can be read so.
  return { size, at: (x, y) => rows.toString("hex", y * line + 1 + 4 * x, y * line + 5 + 4 * x) };
}

describe("toPng", () => {
  it.each([1, 2, 4])("is %i times as large as drawn", async (scale) => {
    const png = await toPng(SVG, scale);

    const { size, at } = readPng(png.ok ? png.value : new Uint8Array());
    expect(size).toEqual([20 * scale, 10 * scale]);
    expect([at(0, 0), png.ok]).toEqual(["ff0000ff", true]);
  });

  it("refuses what would fill the memory", async () => {
    const png = await toPng(SVG.replace(/"20" height="10"/u, '"9000" height="4000"'), 3);

    expect(png).toMatchObject({
      ok: false,
      error: { id: "picture.tooManyPixels", params: { megapixels: 324 } },
    });
  });

  it("draws letters, with the font that it brings along", async () => {
    const words = (text: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><text x="0" y="9" font-family="Arimo, sans-serif" font-size="10">${text}</text></svg>`;
    const [letter, none] = await Promise.all([toPng(words("Đ"), 1), toPng(words(""), 1)]);

    expect(letter).not.toEqual(none);
  });
});

describe("toPdf", () => {
  it("gives the same bytes each time, as large as the drawing", async () => {
    const [one, other] = [await toPdf(DRAWING, THEMES.light), await toPdf(DRAWING, THEMES.light)];

    expect(Buffer.from(one).equals(other)).toBe(true);
    expect(Buffer.from(one).toString("latin1")).toContain("/MediaBox [0 0 150 75]");
  });

  it("makes no page that readers do not show", async () => {
    const pdf = await toPdf({ ...DRAWING, width: 40_000 }, THEMES.light);

    expect(Buffer.from(pdf).toString("latin1")).toContain("/MediaBox [0 0 14400 36]");
  });
});

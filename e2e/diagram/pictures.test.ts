import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  pictureFormat,
  type PictureOptions,
} from "../../electron/backend/pictures/picture-formats.ts";
import { documentInPicture } from "../../shared/diagram/embed/picture.ts";
import { classesOf } from "../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../shared/reachability/relations/restrictions.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { hasCommand } from "../export/guests.ts";
import { example, topologyOf } from "../helper/lab.ts";
import { EXAMPLES, useChromium } from "./chromium.ts";

const POPPLER = hasCommand("pdftotext") && hasCommand("pdfinfo") && hasCommand("pdffonts");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-designer-pictures-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function made(
  format: string,
  topology: Topology,
  options: PictureOptions = {},
): Promise<Buffer> {
  const relations = restrictionsOf(topology, classesOf(topology));
  const result = await pictureFormat({ name: format })?.make(topology, relations, options);
  return Buffer.from(result?.ok ? result.value : "");
}

/** Writes a picture to a file and gives what a program prints of it. */
function printed(picture: Buffer, program: string, ...args: readonly string[]): string {
  const file = join(folder, "picture");
  writeFileSync(file, picture);
  const all = args.map((arg) => (arg === "FILE" ? file : arg));
  return execFileSync(program, all, { encoding: "utf8" });
}

/** What every reader of text does with white space. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, " ");
}

describe.skipIf(!POPPLER)("poppler (skipped without pdftotext)", () => {
  it.each(EXAMPLES)("finds the names of %s in its PDF", async (name) => {
    const topology = topologyOf(example(name));

    const pdf = await made("pdf", topology);

    const text = squeezed(printed(pdf, "pdftotext", "-layout", "FILE", "-"));
    for (const node of topology.nodes) {
      expect(text).toContain(node.kind === "note" ? "" : node.name);
    }
    expect(printed(pdf, "pdfinfo", "FILE")).toMatch(
      new RegExp(String.raw`^Title: +${topology.name}$[^]*^Pages: +1$`, "mu"),
    );
  });

  it("reads Vietnamese out of a PDF whose only font is Arimo, a part of it", async () => {
    const name = "Đà Nẵng: ưỡng ỷ";
    const topology = topologyOf({
      format: "macvlan-designer/topology",
      version: 1,
      id: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
      name,
      nodes: [{ kind: "station", id: "pc", name: "Trạm (1)" }],
    });

    const pdf = await made("pdf", topology);

    const text = printed(pdf, "pdftotext", "FILE", "-");
    expect(text).toContain(name);
    expect(text).toContain("Trạm (1)");
    expect(printed(pdf, "pdfinfo", "FILE")).toContain(`Title:           ${name}`);
    const fonts = printed(pdf, "pdffonts", "FILE").trimEnd().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+Arimo\S* .* yes yes yes /u);
    }
  });
});

// Python's zlib and struct know nothing of our own reading.
const CHECK_PNG = `
import struct, sys, zlib
data = open(sys.argv[1], "rb").read()
assert data[:8] == b"\\x89PNG\\r\\n\\x1a\\n"
at, pixels, kinds = 8, b"", []
while at < len(data):
    length, kind = struct.unpack(">I4s", data[at:at + 8])
    body = data[at + 8:at + 8 + length]
    assert struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0] == zlib.crc32(kind + body)
    if kind == b"IHDR": width, height, depth, colour = struct.unpack(">IIBB", body[:10])
    if kind == b"IDAT": pixels += body
    if kind == b"iTXt":
        key, rest = body.split(b"\\0", 1)
        sys.stdout.write(key.decode() + " " + str(len(rest[4:].decode())) + "\\n")
    kinds.append(kind.decode())
    at += 12 + length
assert len(zlib.decompress(pixels)) == height * (1 + width * 4) and (depth, colour) == (8, 6)
print(width, height, kinds[0], kinds[-1])
`;

describe.skipIf(!hasCommand("python3"))("a PNG (skipped without python3)", () => {
  it.each(EXAMPLES)("of %s has right checksums, all its pixels and the document", async (name) => {
    const topology = topologyOf(example(name));

    const png = await made("png", topology, { scale: 1 });

    const [document, size] = printed(png, "python3", "-c", CHECK_PNG, "FILE").split("\n");
    const inside = documentInPicture(png);
    const length = inside?.ok ? Buffer.from(inside.value).toString().length : 0;
    expect(document).toBe(`macvlan-designer ${length}`);
    expect(size).toMatch(/^\d+ \d+ IHDR IEND$/u);
    expect(topologyOf(JSON.parse(Buffer.from(inside?.ok ? inside.value : "").toString()))).toEqual(
      topology,
    );
  });
});

describe("Chromium", () => {
  const browser = useChromium();
  let page: Page;
  beforeAll(async () => {
    page = await browser().newPage();
  });

  /** Size of a picture, and how much of it is not as its corner. */
  async function inkOf(
    picture: Buffer,
    type: string,
    scale: number,
  ): Promise<{ readonly size: readonly number[]; readonly ink: number }> {
    const url = `data:${type};base64,${picture.toString("base64")}`;
    return page.evaluate(`(async () => {
      const image = new Image();
      image.src = ${JSON.stringify(url)};
      await image.decode();
      const [width, height] = [image.naturalWidth * ${scale}, image.naturalHeight * ${scale}];
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) {
        ink += [0, 1, 2].some((part) => Math.abs(data[at + part] - data[part]) > 24) ? 1 : 0;
      }
      return { size: [width, height], ink: ink / (width * height) };
    })()`);
  }

  it.each(
    ["home-lab", "vlan-trunk", "two-hosts"].flatMap((name) =>
      (["light", "dark"] as const).map((theme) => [name, theme] as const),
    ),
  )("draws the SVG of %s in %s as its PNG is: as large, with as much ink", async (name, theme) => {
    const topology = topologyOf(example(name));

    const [svg, png] = [
      await inkOf(await made("svg", topology, { theme }), "image/svg+xml", 2),
      await inkOf(await made("png", topology, { theme, scale: 2 }), "image/png", 1),
    ];

    expect(png.size).toEqual(svg.size);
    expect(png.ink).toBeGreaterThan(0.01);
    expect(Math.abs(png.ink / svg.ink - 1)).toBeLessThan(0.1);
  });

  it("and Python's XML parser find the document in an SVG that is written again", async () => {
    const topology = topologyOf(example("home-lab"));
    const svg = (await made("svg", topology)).toString();

    const again = await page.evaluate<string>(
      `new XMLSerializer().serializeToString(new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml"))`,
    );
    const rewritten = hasCommand("python3")
      ? printed(
          Buffer.from(svg),
          "python3",
          "-c",
          'import sys, xml.etree.ElementTree as e; sys.stdout.write(e.tostring(e.parse(sys.argv[1]).getroot(), encoding="unicode"))',
          "FILE",
        )
      : svg;

    for (const text of [again, rewritten]) {
      const inside = documentInPicture(Buffer.from(text));
      expect(JSON.parse(Buffer.from(inside?.ok ? inside.value : "{}").toString())).toEqual(
        JSON.parse(readFileSync("examples/home-lab.macvlan.json", "utf8")),
      );
    }
  });
});

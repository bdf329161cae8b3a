import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pictureFormat } from "../../electron/backend/pictures/picture-formats.ts";
import type { ThemeName } from "../../shared/diagram/drawing/themes.ts";
import { classesOf } from "../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../shared/reachability/relations/restrictions.ts";
import { hasCommand } from "../export/guests.ts";
import { example, topologyOf } from "../helper/lab.ts";
import { useChromium } from "./chromium.ts";

const PICTURES = [
  ["home-lab", "light"],
  ["vlan-trunk", "dark"],
  ["mode-source", "print"],
] as const;

const browser = useChromium();
let page: Page;
let folder: string;
beforeAll(async () => {
  page = await browser().newPage();
  folder = mkdtempSync(join(tmpdir(), "macvlan-designer-readers-"));
  const fonts = ["400Regular", "700Bold"].map((face) => {
    const file = `@expo-google-fonts/arimo/${face}/Arimo_${face}.ttf`;
    return `<dir>${dirname(createRequire(import.meta.url).resolve(file))}</dir>`;
  });
  const cache = `<cachedir>${join(folder, "cache")}</cachedir>`;
  writeFileSync(join(folder, "fonts.conf"), `<fontconfig>${fonts.join("")}${cache}</fontconfig>`);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The SVG of an example as a file, and what our own PNG of it is. */
async function drawn(
  name: string,
  theme: ThemeName,
): Promise<{ readonly svg: string; readonly png: Buffer }> {
  const topology = topologyOf(example(name));
  const relations = restrictionsOf(topology, classesOf(topology));
  const [svg, png] = await Promise.all(
    ["svg", "png"].map(async (format) => {
      const options = { theme, scale: 1 };
      const made = await pictureFormat({ name: format })?.make(topology, relations, options);
      return Buffer.from(made?.ok ? made.value : "");
    }),
  );
  const file = join(folder, `${name}.svg`);
  writeFileSync(file, svg ?? "");
  return { svg: file, png: png ?? Buffer.alloc(0) };
}

/** Runs a reader with no font but Arimo and a home of its own. */
function run(program: string, ...args: readonly string[]): void {
  const env = { ...process.env, HOME: folder, FONTCONFIG_FILE: join(folder, "fonts.conf") };
  execFileSync(program, args, { env, stdio: ["ignore", "ignore", "ignore"], timeout: 120_000 });
}

/** How much two pictures differ: the share of cells of 8 × 8 pixels whose mean colour does. */
async function difference(ours: Buffer, theirs: Buffer): Promise<number> {
  const urls = [ours, theirs].map((png) => `data:image/png;base64,${png.toString("base64")}`);
  return page.evaluate<number>(`(async () => {
    const [ours, theirs] = await Promise.all(${JSON.stringify(urls)}.map(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return image;
    }));
    const [width, height] = [Math.floor(ours.width / 8), Math.floor(ours.height / 8)];
    const cells = [ours, theirs].map((image) => {
      const canvas = new OffscreenCanvas(ours.width, ours.height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0, ours.width, ours.height);
      return context;
    }).map((context) => {
      const { data } = context.getImageData(0, 0, width * 8, height * 8);
      const sums = new Float64Array(width * height * 3);
      for (let at = 0; at < data.length; at += 4) {
        const pixel = at / 4;
        const cell = Math.floor(pixel / (width * 8) / 8) * width + Math.floor((pixel % (width * 8)) / 8);
        for (const part of [0, 1, 2]) sums[cell * 3 + part] += data[at + part] / 64;
      }
      return sums;
    });
    let differing = 0;
    for (let cell = 0; cell < width * height; cell += 1) {
      differing += [0, 1, 2].some((part) => Math.abs(cells[0][cell * 3 + part] - cells[1][cell * 3 + part]) > 16) ? 1 : 0;
    }
    return differing / (width * height);
  })()`);
}

interface Reader {
  readonly program: string;
  /** Share of cells that may differ. */
  readonly most: number;
  readonly toPng: (svg: string, png: string) => void;
}

const READERS: readonly Reader[] = [
  {
    program: "rsvg-convert",
    most: 0.001,
    toPng: (svg, png) => {
      run("rsvg-convert", svg, "-o", png);
    },
  },
  {
    program: "inkscape",
    most: 0.001,
    toPng: (svg, png) => {
      run("inkscape", svg, "--export-type=png", "--export-dpi=96", `--export-filename=${png}`);
    },
  },
  {
    program: "soffice",
    most: 0.003,
    toPng: (svg) => {
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      run("soffice", "--headless", profile, "--convert-to", "png", "--outdir", folder, svg);
    },
  },
];

describe.each(READERS)("$program (skipped where it is not installed)", (reader) => {
  it.skipIf(!hasCommand(reader.program)).each(PICTURES)(
    "shows %s in %s as it is",
    async (name, theme) => {
      const { svg, png } = await drawn(name, theme);
      const file = svg.replace(/svg$/u, "png");
      reader.toPng(svg, file);

      expect(await difference(png, readFileSync(file))).toBeLessThan(reader.most);
    },
  );
});

it("would see the difference that one name makes", async () => {
  const pictures = await Promise.all(
    ["web", "database"].map(async (name) => {
      const topology = topologyOf({
        format: "macvlan-designer/topology",
        version: 1,
        id: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
        name: "lab",
        nodes: [
          { kind: "station", id: "pc", name },
          { kind: "station", id: "nas", name: "nas" },
        ],
      });
      const made = await pictureFormat({ name: "png" })?.make(topology, [], { scale: 1 });
      return Buffer.from(made?.ok ? made.value : "");
    }),
  );
  const [one, other] = pictures;

  expect(one && other && (await difference(one, other))).toBeGreaterThan(0.004);
});

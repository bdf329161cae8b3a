import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pictureFormat } from "../../electron/backend/pictures/picture-formats.ts";
import { toPng } from "../../electron/backend/pictures/to-png.ts";
import { DIAGRAM_FORMATS } from "../../shared/diagram/formats.ts";
import { say } from "../../shared/messages/say.ts";
import { hasCommand } from "../export/guests.ts";
import { topologyOf } from "../helper/lab.ts";

/** Georgian: Arimo lacks it, and DejaVu Sans, which most systems have, does not. */
const [GEORGIAN, RANGE] = ["ქსელი", "10e5"];
/** No font has letters that are nobody's. */
const NOBODYS = "\u{10ffff}";

const hasFont =
  hasCommand("fc-match") &&
  hasCommand("pdffonts") &&
  execFileSync("fc-list", [`:charset=${RANGE}:color=false`], { encoding: "utf8" }) !== "";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-designer-fonts-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lab(name: string): ReturnType<typeof topologyOf> {
  return topologyOf({
    format: "macvlan-designer/topology",
    version: 1,
    id: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
    name: "lab",
    nodes: [{ kind: "station", id: "pc", name }],
  });
}

/** A picture as the program makes it here, and what it warns of. */
async function made(format: "png" | "pdf", name: string): Promise<[Buffer, readonly string[]]> {
  const told: string[] = [];
  const result = await pictureFormat({ name: format })?.make(lab(name), [], {
    embed: false,
    warn: (about) => told.push(say(about)),
  });
  return [Buffer.from(result?.ok ? result.value : ""), told];
}

describe.skipIf(!hasFont)("fontconfig (skipped without fc-match or a Georgian font)", () => {
  it("finds a font for a PDF, whose text comes out again", async () => {
    const [pdf, told] = await made("pdf", `a ${GEORGIAN} b`);
    const file = join(folder, "lab.pdf");
    writeFileSync(file, pdf);

    expect(told).toEqual([]);
    expect(execFileSync("pdftotext", [file, "-"], { encoding: "utf8" })).toContain(GEORGIAN);
    const fonts = execFileSync("pdffonts", [file], { encoding: "utf8" }).trimEnd().split("\n");
    expect(fonts.slice(2).filter((line) => !line.includes("+Arimo"))).toHaveLength(1);
  });

  it("finds a font for a PNG, which is another one without it", async () => {
    const [png, told] = await made("png", GEORGIAN);
    const svg = DIAGRAM_FORMATS.find(({ name }) => name === "svg")?.draw(lab(GEORGIAN), []) ?? "";
    const alone = await toPng(svg, 2);

    expect(told).toEqual([]);
    expect(png.equals(Buffer.from(alone.ok ? alone.value : ""))).toBe(false);
  });

  it.each(["png", "pdf"] as const)("says what it finds no font for, in a %s", async (format) => {
    const [picture, told] = await made(format, `a${NOBODYS}${GEORGIAN}`);

    expect(picture.length).toBeGreaterThan(1000);
    expect(told).toEqual([expect.stringContaining(`${NOBODYS} (U+10FFFF): an empty box`)]);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentInPicture } from "../../../shared/diagram/embed/picture.ts";
import { parseTopology } from "../../../shared/topology/parse.ts";
import { serialiseTopology } from "../../../shared/topology/serialise.ts";
import { collectingIo, runCli } from "../__testing__/run-cli.ts";
import { runProgram } from "../program.ts";

const HOME_LAB = "examples/home-lab.macvlan.json";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-designer-render-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Draws to a file, and reads it. */
async function drawn(name: string, ...options: readonly string[]): Promise<Buffer> {
  const path = join(folder, name);
  const { exit, stderr } = await runCli(["render", HOME_LAB, "-o", path, ...options]);
  expect([exit, stderr]).toEqual([0, `Wrote ${path}.\n`]);
  return readFileSync(path);
}

/** The document inside a picture. */
function inside(picture: Buffer): string | undefined {
  const found = documentInPicture(picture);
  return found?.ok ? Buffer.from(found.value).toString() : undefined;
}

function homeLab(): string {
  const parsed = parseTopology(readFileSync(HOME_LAB, "utf8"));
  return parsed.ok ? serialiseTopology(parsed.value) : expect.unreachable();
}

describe("render", () => {
  it.each([
    ["a.svg", "<svg "],
    ["a.PNG", "\u0089PNG\r\n"],
    ["a.pdf", "%PDF-1.7"],
    ["a.drawio", "<mxfile "],
    ["a.gv", "// Made by Macvlan Designer"],
    ["a.mmd", "---\ntitle: "],
    ["a.md", "<!-- "],
  ])("draws %s by its ending, and does so again over it", async (name, begin) => {
    const first = await drawn(name);
    const again = await drawn(name);

    expect(first.toString("latin1").startsWith(begin)).toBe(true);
    expect(again.equals(first)).toBe(true);
  });

  it.each(["a.svg", "a.png", "a.pdf", "a.drawio"])(
    "replaces another %s of ours, but nobody else's without --force",
    async (name) => {
      const path = join(folder, name);
      await drawn(name);
      const other = await drawn(name, "--theme", "dark");
      writeFileSync(path, "somebody's");
      const refused = await runCli(["render", HOME_LAB, "-o", path]);
      expect([refused.exit, readFileSync(path, "utf8")]).toEqual([73, "somebody's"]);
      const forced = await drawn(name, "--theme", "dark", "--force");
      expect(forced.equals(other)).toBe(true);
    },
  );

  it("puts the document into SVG and PNG, unless it is not wanted or would tell what is left out", async () => {
    const [svg, png] = [await drawn("a.svg"), await drawn("a.png")];
    const bare = [await drawn("b.svg", "--no-addresses"), await drawn("b.png", "--no-embed")];

    expect([inside(svg), inside(png)]).toEqual([homeLab(), homeLab()]);
    expect(bare.map(inside)).toEqual([undefined, undefined]);
    expect(bare.every((picture) => !picture.includes("192.168.1"))).toBe(true);
  });

  it("draws a PNG so many times larger", async () => {
    const widths = [await drawn("1.png", "--scale", "1"), await drawn("3.png", "--scale", "3")].map(
      (png) => png.readUInt32BE(16),
    );

    expect(widths[1]).toBe(3 * (widths[0] ?? 0));
  });

  it.each([
    ["dot", "--no-addresses", "192.168.1"],
    ["mermaid", "--no-addresses", "192.168.1"],
    ["drawio", "--no-addresses", "192.168.1"],
    ["svg", "--no-legend", "children reach each other directly"],
    ["svg", "--no-reachability", "cannot talk ×2"],
  ])("leaves out of %s what %s says", async (format, option, gone) => {
    const whole = await runCli(["render", HOME_LAB, "--format", format]);
    const less = await runCli(["render", HOME_LAB, "--format", format, option]);

    expect([whole.stdout.includes(gone), less.stdout.includes(gone)]).toEqual([true, false]);
  });

  it.each([
    [["--format", "pdf", "--scale", "2"], "--scale means nothing for pdf. It is for: png."],
    [["--format", "markdown", "--no-addresses"], "--no-addresses means nothing for markdown"],
    [["--format", "png", "--scale", "5"], "must be a number from 1 to 4"],
    [["--format", "png", "--scale", "big"], "must be a number from 1 to 4"],
    [["--format", "svg", "--theme", "pink"], "Allowed choices are light, dark, print"],
    [["--format", "jpeg"], 'no format "jpeg"'],
    [[], "Say where to draw to"],
  ])("refuses %j", async (options, reason) => {
    const { exit, stdout, stderr } = await runCli(["render", HOME_LAB, ...options]);

    expect([exit, stdout]).toEqual([64, ""]);
    expect(stderr).toContain(reason);
  });

  it("lets a frame go its way between two interfaces in an SVG, and only there", async () => {
    const run = (...options: readonly string[]): ReturnType<typeof runCli> =>
      runCli(["render", HOME_LAB, ...options]);

    expect((await drawn("a.svg", "--animate", "eno1", "web")).toString()).toContain(
      "<animateMotion ",
    );
    expect(await run("--format", "svg", "--animate", "eno1")).toMatchObject({
      exit: 64,
      stderr: expect.stringContaining("two interfaces") as string,
    });
    expect(await run("--format", "svg", "--animate", "eno1", "nobody")).toMatchObject({ exit: 64 });
    expect(await run("--format", "dot", "--animate", "eno1", "web")).toMatchObject({ exit: 64 });
  });

  it("sends no PNG to a terminal", async () => {
    const { io, stdout, stderr } = collectingIo();
    const terminal = Object.assign(io.stdout, { isTTY: true });

    const exit = await runProgram({ ...io, stdout: terminal }, [
      "render",
      HOME_LAB,
      "--format",
      "png",
    ]);

    expect([exit, stdout.text]).toEqual([64, ""]);
    expect(stderr.text).toContain("A terminal cannot show png.");
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../__testing__/run-cli.ts";

const HOME_LAB = "examples/home-lab.macvlan.json";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "report-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("report", () => {
  it("prints a page, in the language that is asked for", async () => {
    const english = await runCli(["report", HOME_LAB]);
    const vietnamese = await runCli(["report", HOME_LAB, "--language", "vi"]);

    expect(english.exit).toBe(0);
    expect(english.stdout).toMatch(/^<!doctype html>[^]*<html lang="en">[^]*<\/html>\s*$/u);
    expect(vietnamese.stdout).toContain('<html lang="vi">');
  });

  it("replaces its own pages, and somebody else's only with --force", async () => {
    const file = join(folder, "lab.html");
    const write = async (...more: readonly string[]): Promise<number> => {
      return (await runCli(["report", HOME_LAB, "-o", file, ...more])).exit;
    };

    expect(await write()).toBe(0);
    expect(await write("--language", "vi")).toBe(0);
    writeFileSync(file, "<p>mine</p>");
    expect(await write()).toBe(73);
    expect(readFileSync(file, "utf8")).toBe("<p>mine</p>");
    expect(await write("--force")).toBe(0);
  });

  it("refuses a document with errors, and a language that there is not", async () => {
    const file = join(folder, "wrong.macvlan.json");
    const text = readFileSync(HOME_LAB, "utf8");
    writeFileSync(file, text.replace('"name": "mv1"', '"name": "eno1", "guest": "none"'));

    expect((await runCli(["report", file])).exit).toBe(65);
    expect((await runCli(["report", HOME_LAB, "--language", "xx"])).exit).toBe(64);
  });
});

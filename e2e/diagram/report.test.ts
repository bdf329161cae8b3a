import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { hostileText } from "../../shared/export/__testing__/guests-lab.ts";
import { wholeDocument } from "../../shared/export/__testing__/whole-lab.ts";
import { reportOf } from "../../shared/report/report.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { isInterface } from "../../shared/topology/effective.ts";
import { example, topologyOf } from "../helper/lab.ts";
import { EXAMPLES, useChromium } from "./chromium.ts";

const SCHEMES = ["light", "dark"] as const;
const WIDTHS = [1280, 390] as const;

const folder = mkdtempSync(join(tmpdir(), "report-"));
const browser = useChromium();

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A report as a reader has it: a file, and no network. */
function fileOf(topology: Topology): string {
  const file = join(folder, `${topology.id}.html`);
  writeFileSync(file, reportOf(topology));
  return pathToFileURL(file).href;
}

interface Opened {
  readonly page: Page;
  /** What the page asked for beside itself, and what the browser complained about. */
  readonly asked: readonly string[];
}

async function opened(context: BrowserContext, url: string): Promise<Opened> {
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => {
    asked.push(...(request.url() === url ? [] : [request.url()]));
  });
  page.on("console", (entry) => {
    asked.push(entry.text());
  });
  page.on("pageerror", ({ message }) => {
    asked.push(message);
  });
  await page.goto(url);
  return { page, asked };
}

/** What axe finds with everything unfolded; its own script is let past the page's policy. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
}

describe("a report", () => {
  it.each(EXAMPLES)("shows %s offline, wide and narrow, and nothing sticks out", async (name) => {
    const context = await browser().newContext({ offline: true });
    const { page, asked } = await opened(context, fileOf(topologyOf(example(name))));
    await unfold(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const across = await page.evaluate<number>("document.documentElement.scrollWidth");
      expect(across).toBe(width);
    }
    expect(asked).toEqual([]);
    await context.close();
  });

  it.each(SCHEMES)("is as axe wants it, %s, wide and narrow", async (colorScheme) => {
    const context = await browser().newContext({ bypassCSP: true, colorScheme, offline: true });
    const { page } = await opened(context, fileOf(topologyOf(wholeDocument())));
    await unfold(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page)).toEqual([]);
    }
    await context.close();
  });

  it("keeps to its policy: nothing asked for, nothing complained about", async () => {
    const context = await browser().newContext({ offline: true });
    const { page, asked } = await opened(context, fileOf(topologyOf(wholeDocument())));
    await unfold(page);
    const ink = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('svg text')).fill",
    );

    expect(ink).toBe("rgb(22, 26, 34)");
    expect(asked).toEqual([]);
    await context.close();
  });

  it("prints in black on white, with the whole script, also for a reader of dark pages", async () => {
    const context = await browser().newContext({ colorScheme: "dark" });
    const { page } = await opened(context, fileOf(topologyOf(example("home-lab"))));
    const pdf = join(folder, "page.pdf");
    await page.pdf({ path: pdf, format: "A4", printBackground: true });
    await page.emulateMedia({ media: "print" });
    const paper = await page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
    const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });

    expect(paper).toBe("rgb(255, 255, 255)");
    expect(text).toMatch(/Home lab[^]*Problems[^]*Who reaches whom[^]*#!\/bin\/sh[^]*\besac\b/u);
    await context.close();
  });

  it("shows every name as it is drawn, and no name becomes anything else", async () => {
    const context = await browser().newContext({ offline: true });
    const page = await context.newPage();
    const texts = fc.tuple(hostileText(), hostileText(), hostileText(), hostileText());
    const plain = await readBack(page, wholeDocument());
    for (const names of fc.sample(texts, { seed: 20_261_123, numRuns: 25 })) {
      const document = wholeDocument(names);
      const read = await readBack(page, document);
      const topology = topologyOf(document);

      expect(read.title).toBe(spaced(names[0]));
      expect(read.heading).toBe(names[0]);
      expect(read.interfaces).toEqual(topology.nodes.filter(isInterface).map(({ name }) => name));
      expect(read.owners).toContain(names[3]);
      expect(read.kinds).toEqual(plain.kinds);
      expect(read.attributes).toEqual(plain.attributes);
    }
    await context.close();
  });
});

/** What a browser finds in a page. */
interface ReadBack {
  readonly title: string;
  readonly heading: string;
  readonly interfaces: readonly string[];
  readonly owners: readonly string[];
  /** The kinds of elements and of attributes that there are. */
  readonly kinds: readonly string[];
  readonly attributes: readonly string[];
}

async function readBack(page: Page, document: object): Promise<ReadBack> {
  await page.goto(fileOf(topologyOf(document)));
  return page.evaluate<ReadBack>(`(() => {
    const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
    const all = [...document.querySelectorAll("*")];
    const sorted = (names) => [...new Set(names)].sort();
    return {
      title: document.title,
      heading: document.querySelector("h1").textContent,
      interfaces: texts("#interfaces tbody th"),
      owners: texts("#interfaces tbody td:nth-child(3)"),
      kinds: sorted(all.map(({ localName }) => localName)),
      attributes: sorted(all.flatMap((one) => one.getAttributeNames())),
    };
  })()`);
}

/** A title's ends and runs of blanks are one blank or none (HTML, document.title). */
function spaced(text: string): string {
  return text.replace(/[\t\n\f\r ]+/gu, " ").replace(/^ | $/gu, "");
}

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { DIAGRAM_FORMATS, type DiagramOptions } from "../../shared/diagram/formats.ts";
import { arbitraryNetwork } from "../../shared/reachability/__testing__/arbitrary-network.ts";
import { classesOf } from "../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../shared/reachability/relations/restrictions.ts";
import { arbitraryTopology } from "../../shared/topology/__testing__/arbitrary-topology.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { example, topologyOf } from "../helper/lab.ts";
import { EXAMPLES, useChromium } from "./chromium.ts";

const DOCUMENTS = 200;
const SEED = 20_261_123;
const XMLLINT = "/usr/bin/xmllint";

const browser = useChromium();
let page: Page;

beforeAll(async () => {
  page = await browser().newPage();
  await page.setContent(
    `<style>${fontFace("400Regular", 400)}${fontFace("700Bold", 700)}</style>` +
      `<p style="font-family: Arimo">a<b>b</b></p><main></main>`,
  );
  const loaded = await page.evaluate<readonly string[]>(
    `document.fonts.ready.then((all) => [...all].map(({ status }) => status))`,
  );
  expect(loaded).toEqual(["loaded", "loaded"]);
});

function fontFace(face: string, weight: number): string {
  const file = `@expo-google-fonts/arimo/${face}/Arimo_${face}.ttf`;
  const data = readFileSync(createRequire(import.meta.url).resolve(file)).toString("base64");
  return `@font-face { font-family: Arimo; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}) }`;
}

function svgOf(topology: Topology, options: DiagramOptions = {}): string {
  const format = DIAGRAM_FORMATS.find(({ name }) => name === "svg");
  const relations = restrictionsOf(topology, classesOf(topology));
  return format?.draw(topology, relations, options) ?? "";
}

/**
 * What the browser sees go wrong: texts wider than measured, out of their card or the picture, or on
 * each other.
 */
const FAULTS = `(svg) => {
  const main = document.querySelector("main");
  main.innerHTML = svg;
  const picture = main.querySelector("svg");
  const whole = picture.getBoundingClientRect();
  const faults = [];
  const inside = (outer, inner) =>
    inner.left >= outer.left - 0.5 && inner.right <= outer.right + 0.5 &&
    inner.top >= outer.top - 0.5 && inner.bottom <= outer.bottom + 0.5;
  const texts = [...picture.querySelectorAll("text")];
  for (const text of texts) {
    // As the font draws it by itself.
    const told = Number(text.getAttribute("textLength"));
    text.removeAttribute("textLength");
    if (text.getComputedTextLength() > told + 0.5) {
      faults.push(text.textContent + " is wider than " + told);
    }
  }
  const boxes = texts.map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return { text, left, right, top, bottom };
  });
  for (const box of boxes) {
    const group = box.text.parentElement;
    const isCard = !group.id.endsWith("-legend") && !group.id.endsWith("-title");
    const rects = isCard ? [...group.querySelectorAll(":scope > rect")] : [];
    const isWords = group.id.endsWith("_3awords");
    const card = isWords ? rects.filter((one) => one.getAttribute("width") !== "16").at(-1) : rects[0];
    if (!inside(whole, box) || (card && !inside(card.getBoundingClientRect(), box))) {
      faults.push(box.text.textContent + " sticks out");
    }
  }
  boxes.forEach((one, at) => {
    for (const other of boxes.slice(at + 1)) {
      if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom) {
        faults.push(one.text.textContent + " lies on " + other.text.textContent);
      }
    }
  });
  return faults;
}`;

async function faultsIn(svg: string): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(${FAULTS})(${JSON.stringify(svg)})`);
}

describe("Chromium", () => {
  it.each(EXAMPLES)("draws %s with every text in its card and off the others", async (name) => {
    const topology = topologyOf(example(name));

    expect(await faultsIn(svgOf(topology))).toEqual([]);
    expect(await faultsIn(svgOf(topology, { positions: "canvas", theme: "dark" }))).toEqual([]);
    expect(await faultsIn(svgOf(topology, { language: "vi", theme: "print" }))).toEqual([]);
  });

  it(`draws ${DOCUMENTS} generated documents so (seed ${SEED})`, async () => {
    const any = fc.oneof(arbitraryTopology({ maxSteps: 60 }), arbitraryNetwork());
    for (const topology of fc.sample(any, { numRuns: DOCUMENTS, seed: SEED })) {
      expect(await faultsIn(svgOf(topology)), JSON.stringify(topology)).toEqual([]);
    }
  });

  it("shows a hostile name as text and runs nothing of it", async () => {
    const name = `</text><script>document.title = "run"</script><img src=x onerror="document.title='run'">&amp;`;
    const topology = topologyOf({
      format: "macvlan-designer/topology",
      version: 1,
      id: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
      name,
      nodes: [{ kind: "station", id: "pc", name }],
    });

    expect(await faultsIn(svgOf(topology))).toEqual([]);

    expect(await page.title()).toBe("");
    expect(await page.textContent("main svg > title")).toBe(name);
  });
});

const hasLint = existsSync(XMLLINT);

describe("xmllint", () => {
  it.runIf(hasLint).each(EXAMPLES)("finds the picture of %s well-formed", (name) => {
    const svg = svgOf(topologyOf(example(name)), { metadata: "<a/>" });

    execFileSync(XMLLINT, ["--noout", "--nonet", "-"], { input: svg });
  });

  it.skipIf(hasLint)("is not here: apt-get install libxml2-utils", () => undefined);
});

import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { beforeAll, describe, expect, it } from "vitest";
import { renderFormat } from "../../shared/export/page/render-formats.ts";
import { classesOf } from "../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../shared/reachability/relations/restrictions.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { example, topologyOf } from "../helper/lab.ts";
import { EXAMPLES, useChromium } from "./chromium.ts";

const MERMAID = createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js");

const browser = useChromium();
let page: Page;

beforeAll(async () => {
  page = await browser().newPage();
  await page.addScriptTag({ path: MERMAID });
});

/** The texts of the picture that Mermaid draws, in the order in which it draws them. */
async function textsOf(topology: Topology): Promise<readonly string[]> {
  const format = renderFormat({ name: "mermaid" });
  const text = format?.draw(topology, restrictionsOf(topology, classesOf(topology))) ?? "";
  return page.evaluate<readonly string[]>(`(async () => {
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
    const { svg } = await mermaid.render("picture", ${JSON.stringify(text)});
    document.body.innerHTML = svg;
    const parts = [...document.querySelectorAll("text.flowchartTitleText, .nodeLabel, .edgeLabel p")];
    return parts.map((part) => part.innerText ?? part.textContent);
  })()`);
}

describe("Mermaid", () => {
  it.each(EXAMPLES)("draws %s, with the name of every node", async (name) => {
    const topology = topologyOf(example(name));

    const texts = (await textsOf(topology)).join("\n");

    for (const { kind, name: drawn } of topology.nodes) {
      expect(texts).toContain(kind === "note" ? "" : drawn);
    }
  });

  it.each([
    'a"b',
    "back\\",
    "end",
    "`code` **bold**",
    "</script><b>x</b>",
    "$(ls) {{x}} %s #35; &amp;",
    "]) --> x",
    "ngăn ☃ 網",
  ])("shows the name %s as it is", async (free) => {
    const topology = topologyOf({
      format: "macvlan-designer/topology",
      version: 1,
      id: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
      name: free,
      nodes: [{ kind: "station", id: "end", name: free }],
    });

    const [label, title] = await textsOf(topology);

    expect(label).toBe(free);
    // Mermaid takes a title for HTML.
    expect(title).toBe(free.replaceAll("<", "‹").replaceAll(">", "›"));
  });
});

import type { Page } from "@playwright/test";
import { beforeAll, describe, expect, it } from "vitest";
import { renderFormat } from "../../shared/export/page/render-formats.ts";
import { classesOf } from "../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../shared/reachability/relations/restrictions.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { example, topologyOf } from "../helper/lab.ts";
import { EXAMPLES, useChromium } from "./chromium.ts";

const browser = useChromium();
let page: Page;

beforeAll(async () => {
  page = await browser().newPage();
});

interface Cell {
  readonly id: string;
  readonly parent: string | null;
  /** As a person reads it. */
  readonly label: readonly string[];
}

/** What Chromium's XML parser finds, and what its HTML parser makes of each label. */
async function readBack(topology: Topology): Promise<{
  readonly title: string;
  readonly cells: readonly Cell[];
  readonly elements: readonly string[];
}> {
  const format = renderFormat({ name: "drawio" });
  const xml = format?.draw(topology, restrictionsOf(topology, classesOf(topology))) ?? "";
  return page.evaluate(`(() => {
    const xml = new DOMParser().parseFromString(${JSON.stringify(xml)}, "text/xml");
    const elements = new Set();
    const cells = [...xml.querySelectorAll("mxCell")].map((cell) => {
      const label = new DOMParser().parseFromString(cell.getAttribute("value") ?? "", "text/html").body;
      label.querySelectorAll("*").forEach((one) => elements.add(one.localName));
      label.querySelectorAll("br").forEach((one) => one.replaceWith("\\n"));
      return {
        id: cell.id,
        parent: cell.getAttribute("parent"),
        label: label.textContent.split("\\n"),
      };
    });
    const title = xml.querySelector("mxfile > diagram")?.getAttribute("name");
    return { title, cells, elements: [...elements].sort() };
  })()`);
}

describe("draw.io's XML", () => {
  it.each(EXAMPLES)("holds every node of %s under its name", async (name) => {
    const topology = topologyOf(example(name));

    const { title, cells } = await readBack(topology);

    expect(title).toBe(topology.name);
    for (const node of topology.nodes) {
      const cell = cells.find(({ id }) => id === `item:${node.id}`);
      expect(cell?.label[0]).toBe(node.kind === "note" ? node.text.split("\n")[0] : node.name);
    }
  });

  it.each([
    'a"b',
    "</b><img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp;amp;",
    "]]>",
    "'%label%'",
    "ngăn ☃ 網",
  ])("shows the name %s as it is, and makes nothing of it", async (free) => {
    const topology = topologyOf({
      format: "macvlan-designer/topology",
      version: 1,
      id: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
      name: free,
      nodes: [{ kind: "station", id: "pc", name: free }],
    });

    const { title, cells, elements } = await readBack(topology);

    expect(title).toBe(free);
    expect(cells.find(({ id }) => id === "item:pc")?.label).toEqual([free]);
    expect(elements).toEqual(["b"]);
  });
});

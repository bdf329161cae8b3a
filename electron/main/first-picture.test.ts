import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { firstPicture } from "./first-picture.ts";
import type { Looks } from "./kept-looks.ts";

const EXAMPLES = new URL("../../examples/", import.meta.url);
const LOOKS: Looks = { theme: "system", language: "system", panels: {} };

function textOf(file: string): string {
  return readFileSync(new URL(file, EXAMPLES), "utf8");
}

function documentWith(nodes: readonly object[]): string {
  return JSON.stringify({
    ...{ format: "macvlan-designer/topology", version: 1, name: "Lab", nodes },
    id: "5d3c7a52-9d5c-4a0e-8f0f-2f9f0f6f4b12",
  });
}

describe("the first picture", () => {
  it.each(readdirSync(EXAMPLES))("of %s shows every node", (file) => {
    const html = firstPicture(textOf(file), LOOKS, "en-GB");
    const { nodes } = JSON.parse(textOf(file)) as {
      readonly nodes: readonly { readonly kind: string; readonly name?: string }[];
    };

    for (const { kind, name = "" } of nodes.filter((node) => node.kind !== "note")) {
      expect(html, kind).toContain(`>${name}</text>`);
    }
  });

  it("has the colours of the page, whatever its theme", () => {
    const html = firstPicture(textOf("mode-source.macvlan.json"), LOOKS, "en");

    expect(html).toContain('fill="var(--text)"');
    expect(html).not.toMatch(/(?:fill|stroke)="#/u);
  });

  it("stands in a frame with the panels as they were left", () => {
    const panels = { left: 300, rightFolded: 1, drawer: 250 };
    const html = firstPicture(textOf("home-lab.macvlan.json"), { ...LOOKS, panels }, "en");

    expect(html).toContain('workbench-left" style="width: 300px"');
    expect(html).not.toContain("workbench-right");
    expect(html).toContain('class="drawer" style="height: 250px"');
  });

  it("speaks the language that was chosen, or the system's", () => {
    const text = textOf("home-lab.macvlan.json");

    expect(firstPicture(text, LOOKS, "vi-VN")).toContain('lang="vi"');
    expect(firstPicture(text, { ...LOOKS, language: "en" }, "vi-VN")).toContain('lang="en"');
  });

  it("says names as text, whatever they look like", () => {
    const name = `</svg><img src=x onerror="alert(1)">&`;
    const html = firstPicture(documentWith([{ kind: "station", id: "a", name }]), LOOKS, "en");

    expect(html).toContain("&lt;/svg&gt;&lt;img src=x");
    expect(html).not.toContain("<img");
  });

  it.each([
    ["no document", "{"],
    ["a document with an error", documentWith([{ kind: "macvlan", id: "a", parent: "b" }])],
    ["a document with nothing in it", documentWith([])],
    [
      "a document that is laid out for long",
      documentWith(
        Array.from({ length: 301 }, (_, at) => ({ kind: "station", id: `s${at}`, name: `s${at}` })),
      ),
    ],
  ])("of %s is none", (_, text) => {
    expect(firstPicture(text, LOOKS, "en")).toBe("");
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXPORT_TARGETS } from "../export/registry.ts";
import { topologyOf } from "../topology/__testing__/topology-of.ts";
import type { Topology } from "../topology/document.ts";
import { isInterface } from "../topology/effective.ts";
import { parseTopology } from "../topology/parse.ts";
import { reportOf } from "./report.ts";

const EXAMPLES = new URL("../../examples/", import.meta.url);

function example(file: string): Topology {
  const parsed = parseTopology(readFileSync(new URL(file, EXAMPLES), "utf8"));
  return parsed.ok ? parsed.value : expect.unreachable(file);
}

/** The tags of a page in order, without what is between them and inside the picture. */
function outlineOf(page: string): readonly string[] {
  const body = page.replace(/<svg.*<\/svg>/su, "<svg>");
  return [...body.matchAll(/<(h[1-4]|svg|table|summary|pre)\b[^>]*>([^<]*)/gu)].map(
    ([, tag = "", text = ""]) => (tag === "pre" ? tag : `${tag} ${text.trim()}`.trim()),
  );
}

function hosts(count: number, children: number): Topology {
  const numbers = Array.from({ length: children }, (_, at) => at);
  return topologyOf({
    nodes: Array.from({ length: count }, (_, host) => [
      { kind: "host", id: `h${host}`, name: `host ${host}` },
      { kind: "nic", id: `n${host}`, host: `h${host}`, name: "eno1" },
      ...numbers.map((at) => ({
        kind: "macvlan",
        id: `m${host}-${at}`,
        parent: `n${host}`,
        name: `mv${at}`,
        mode: (["bridge", "private"] as const)[at % 2],
        ...(count === 1 && children < 100 ? { addresses: [`10.${at}.0.1/24`] } : {}),
      })),
    ]).flat(),
  });
}

describe("reportOf", () => {
  it("has the parts that a golden file holds", async () => {
    const outline = outlineOf(reportOf(example("home-lab.macvlan.json")));

    await expect(`${outline.join("\n")}\n`).toMatchFileSnapshot("__fixtures__/home-lab.txt");
  });

  it.each(readdirSync(EXAMPLES))("shows %s in both languages, alike each time", (file) => {
    const topology = example(file);
    const page = reportOf(topology);
    const rows = page.split('id="interfaces"')[1]?.split('id="reach"')[0] ?? "";

    expect(page).toBe(reportOf(structuredClone(topology)));
    expect(reportOf(topology, "vi")).toContain('<html lang="vi">');
    expect(rows.match(/<th scope="row">/gu)).toHaveLength(
      topology.nodes.filter(isInterface).length,
    );
    expect(page.match(/<summary>/gu)).toHaveLength(EXPORT_TARGETS.length);
  });

  it("allows nothing but its own style, and asks nobody for anything", () => {
    const page = reportOf(example("home-lab.macvlan.json"));

    expect(page).toContain("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;");
    expect(page).not.toMatch(
      /<(script|link|iframe|object|img|base|form)\b|\bon\w+=|url\(|@import/u,
    );
  });

  it("says which host a part is for where there are several", () => {
    expect(outlineOf(reportOf(hosts(2, 1)))).toEqual(
      expect.arrayContaining(["h3 host 0", "h3 host 1"]),
    );
  });

  it("stays a page that can be read of a thousand children", () => {
    const page = reportOf(hosts(1, 1000));

    expect(page.length).toBeLessThan(4_000_000);
    expect(page).toContain("too long for a page: export FILE --to networkd");
  });

  it("cuts a matrix, and says so", () => {
    const page = reportOf(hosts(1, 49));

    expect(/The first 40 of \d+ rows and columns\./u.test(page)).toBe(true);
  });
});

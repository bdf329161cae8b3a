import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { classesOf } from "../../reachability/matrix.ts";
import { restrictionsOf } from "../../reachability/relations/restrictions.ts";
import { topologyOf } from "../../topology/__testing__/topology-of.ts";
import type { Topology } from "../../topology/document.ts";
import { parseTopology } from "../../topology/parse.ts";
import { DIAGRAM_FORMATS, type DiagramOptions } from "../formats.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url);

function example(name: string): Topology {
  const parsed = parseTopology(readFileSync(new URL(`${name}.macvlan.json`, EXAMPLES), "utf8"));
  return parsed.ok ? parsed.value : expect.unreachable(name);
}

function svgOf(topology: Topology, options: DiagramOptions = {}): string {
  const relations = restrictionsOf(topology, classesOf(topology));
  const format = DIAGRAM_FORMATS.find(({ name }) => name === "svg");
  return format?.draw(topology, relations, options) ?? expect.unreachable("no svg");
}

describe("a picture as SVG", () => {
  it.each([
    ["home-lab", "light", {}],
    ["two-hosts", "dark", { positions: "canvas", legend: false }],
    ["host-vm-restriction", "print", { language: "vi" }],
    ["vlan-trunk", "light", { addresses: false }],
  ] as const)("of %s, %s, is what it was", async (name, theme, options) => {
    await expect(svgOf(example(name), { theme, ...options })).toMatchFileSnapshot(
      `__fixtures__/${name}-${theme}.svg`,
    );
  });

  it("is the same for the same document, whichever object it is", () => {
    const topology = example("vlan-trunk");

    expect(svgOf(structuredClone(topology))).toBe(svgOf(topology));
  });

  it("holds what every program reads: no styles, scripts, HTML or classes", () => {
    const svg = svgOf(example("home-lab"));

    expect(svg).not.toMatch(/<(style|script|foreignObject|use|image|filter)|class=|style=|var\(/);
    expect(svg).toContain(">192.168.1.50/24</text>");
    expect(svg).toContain("<title id=");
    expect(svg).toContain("<desc id=");
  });

  it("uses every id once, and other ones in another theme or document", () => {
    const idsOf = (svg: string): readonly string[] =>
      [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
    const light = idsOf(svgOf(example("two-hosts")));
    const dark = idsOf(svgOf(example("two-hosts"), { theme: "dark" }));
    const other = idsOf(svgOf({ ...example("two-hosts"), id: example("home-lab").id }));

    expect(new Set([...light, ...dark, ...other]).size).toBe(3 * light.length);
    expect(light.every((id) => /^mvd-[A-Za-z0-9._-]+$/.test(id))).toBe(true);
  });

  it("escapes names that would be markup, and drops what XML forbids", () => {
    const name = '</text><script>alert("1")</script> & \u202Ex';
    const svg = svgOf(topologyOf({ name, nodes: [{ kind: "station", id: "a", name }] }));

    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; x");
    expect(svg).not.toContain("\u202E");
  });

  it("carries what is to be embedded as it is", () => {
    expect(svgOf(example("home-lab"), { metadata: "<a>1</a>" })).toContain(
      "<metadata><a>1</a></metadata>",
    );
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { NodeId } from "../../topology/brand.ts";
import type { Topology } from "../../topology/document.ts";
import { parseTopology } from "../../topology/parse.ts";
import { DIAGRAM_FORMATS } from "../formats.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url);

function example(name: string): Topology {
  const parsed = parseTopology(readFileSync(new URL(`${name}.macvlan.json`, EXAMPLES), "utf8"));
  return parsed.ok ? parsed.value : expect.unreachable(name);
}

function animated(name: string, from: string, to: string): string {
  const format = DIAGRAM_FORMATS.find((one) => one.name === "svg");
  const animate = { from: from as NodeId, to: to as NodeId };
  return format?.draw(example(name), [], { animate }) ?? expect.unreachable("no svg");
}

function dots(svg: string): number {
  return svg.match(/<animateMotion /g)?.length ?? 0;
}

describe("a picture in which a frame goes its way", () => {
  it("moves the frame to where it dies, and says why below the picture", () => {
    const svg = animated("home-lab", "eno1", "mv0");

    expect(dots(svg)).toBeGreaterThan(0);
    expect(svg).toContain('d="M4 4l8 8M12 4l-8 8"');
    expect(svg).toMatch(/<text [^>]*opacity="0"><animate [^>]*\/>[^<]*lab switch/);
  });

  it("lets the answer follow the request", () => {
    expect(dots(animated("home-lab", "mv0", "mv1"))).toBeGreaterThan(
      dots(animated("home-lab", "mv0", "eno1")) - 1,
    );
    expect(animated("home-lab", "mv0", "mv1")).toContain('d="M3.2 8.4l3 3l6.2-6.6"');
  });

  it("plays in every browser: SMIL in one file, no script, times in order", () => {
    const svg = animated("host-vm-shim", "shim0", "mv0");

    expect(svg).not.toMatch(/<(script|style)|href/);
    for (const [, times = ""] of svg.matchAll(/keyTimes="([^"]*)"/g)) {
      const values = times.split(";").map(Number);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(values[0]).toBe(0);
      expect(values.at(-1)).toBeLessThanOrEqual(1);
    }
    for (const [, times = "", values = ""] of svg.matchAll(
      /keyTimes="([^"]*)" (?:values|keyPoints)="([^"]*)"/g,
    )) {
      expect(values.split(";")).toHaveLength(times.split(";").length);
    }
  });
});

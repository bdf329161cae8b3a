import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arbitraryNetwork } from "../../reachability/__testing__/arbitrary-network.ts";
import { classesOf } from "../../reachability/matrix.ts";
import { restrictionsOf } from "../../reachability/relations/restrictions.ts";
import { arbitraryTopology } from "../../topology/__testing__/arbitrary-topology.ts";
import type { Topology } from "../../topology/document.ts";
import { parseTopology } from "../../topology/parse.ts";
import { pointOn, type LineStep } from "../lines/path-data.ts";
import { centreOf, overlap } from "../scene/boxes.ts";
import type { Box } from "../scene/scene.ts";
import { draw, type DrawingOptions } from "./draw.ts";
import type { Drawing, Group, PathShape, RectShape, TextShape } from "./drawing.ts";

const RUNS = { seed: 20_261_124, numRuns: 200 };
const EXAMPLES = new URL("../../../examples/", import.meta.url);
const PLAIN: DrawingOptions = {
  legend: true,
  addresses: true,
  positions: "laid-out",
  language: "en",
};

function example(file: string): Topology {
  const parsed = parseTopology(readFileSync(new URL(file, EXAMPLES), "utf8"));
  return parsed.ok ? parsed.value : expect.unreachable(file);
}

function drawn(topology: Topology, options: Partial<DrawingOptions> = {}): Drawing {
  const relations = restrictionsOf(topology, classesOf(topology));
  return draw(topology, relations, { ...PLAIN, ...options });
}

/** The middle of words about relations is on their line or a little aside of it, that of others near it. */
const [ON, NEAR] = [20, 24];

/** Words on lines: each with its capsule and the line that it is about. */
interface Chip {
  readonly group: Group;
  readonly box: RectShape;
  readonly line: PathShape | undefined;
  readonly text: string | undefined;
}

function chipsOf({ groups }: Drawing): readonly Chip[] {
  return groups.flatMap((group) => {
    if (!group.id.endsWith(":words")) {
      return [];
    }
    const line = groups.find(({ id }) => `${id}:words` === group.id);
    return {
      group,
      box: group.shapes.find((one) => one.kind === "rect") ?? expect.unreachable(group.id),
      line: line?.shapes.find((one) => one.kind === "path"),
      text: group.shapes.find((one) => one.kind === "text")?.text,
    };
  });
}

function distanceTo({ steps }: PathShape, box: Box): number {
  const open = steps.filter((step): step is LineStep => step.to !== "close");
  const { x, y } = centreOf(box);
  const points = Array.from({ length: 1001 }, (_, at) => pointOn(open, at / 1000));
  return Math.min(...points.map((point) => Math.hypot(point.x - x, point.y - y)));
}

function textBox({ x, y, size, width, anchor }: TextShape): Box {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - 0.905 * size, width, height: 1.117 * size };
}

/** Chips that stand off their line, or on a card, a foreign text or another chip. */
function faults(drawing: Drawing): readonly string[] {
  const chips = chipsOf(drawing);
  const cards = drawing.groups.filter(({ role }) => role === "item").map(({ shapes }) => shapes[0]);
  const texts = drawing.groups.flatMap((group) =>
    group.shapes.flatMap((one) => (one.kind === "text" ? [{ group, box: textBox(one) }] : [])),
  );
  return chips.flatMap(({ group, box, line, text }, at) => {
    const label = `${group.id} ${text ?? ""}`;
    const most = group.role === "wire" ? NEAR : ON;
    const far = line ? distanceTo(line, box) : Infinity;
    // A sign alone may stand anywhere on its line: it says so little that it hides nothing.
    const isOnCard = cards.some((card) => card?.kind === "rect" && overlap(card, box));
    const isOnText = texts.some((one) => one.group !== group && overlap(one.box, box));
    const others = chips.slice(at + 1).filter((other) => overlap(other.box, box));
    return [
      ...(far > most ? [`${label} is ${far} off its line`] : []),
      ...(text !== undefined && isOnCard ? [`${label} lies on a card`] : []),
      ...(text !== undefined && isOnText ? [`${label} lies on a text`] : []),
      ...others.map((other) => `${label} lies on ${other.group.id}`),
    ];
  });
}

describe("the words of lines", () => {
  it.each(readdirSync(EXAMPLES))("stand on their lines, free of all else, in %s", (file) => {
    const topology = example(file);

    expect(faults(drawn(topology))).toEqual([]);
    expect(faults(drawn(topology, { positions: "canvas" }))).toEqual([]);
    expect(faults(drawn(topology, { language: "vi" }))).toEqual([]);
  });

  it("do so in any document", () => {
    const any = fc.oneof(arbitraryTopology({ maxSteps: 60 }), arbitraryNetwork());
    fc.assert(
      fc.property(any, (topology) => {
        expect(faults(drawn(topology))).toEqual([]);
      }),
      RUNS,
    );
  });

  it("are there wherever a host and its guests are told about", () => {
    fc.assert(
      fc.property(arbitraryNetwork(), (topology) => {
        const relations = restrictionsOf(topology, classesOf(topology));
        const words = chipsOf(draw(topology, relations, PLAIN)).filter(
          ({ group, text }) => group.role === "relation" && text !== undefined,
        );
        expect(words.length > 0).toBe(relations.length > 0);
      }),
      RUNS,
    );
  });

  it("count equal lines of a host together", () => {
    const words = chipsOf(drawn(example("vlan-trunk.macvlan.json"))).filter(
      ({ group }) => group.role === "relation",
    );

    expect(words.map(({ text }) => text)).toEqual([
      undefined,
      "Host and its guests cannot talk ×2",
    ]);
  });
});

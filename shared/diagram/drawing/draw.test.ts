import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arbitraryNetwork } from "../../reachability/__testing__/arbitrary-network.ts";
import { classesOf } from "../../reachability/matrix.ts";
import { restrictionsOf } from "../../reachability/relations/restrictions.ts";
import { arbitraryTopology } from "../../topology/__testing__/arbitrary-topology.ts";
import { topologyOf } from "../../topology/__testing__/topology-of.ts";
import type { Topology } from "../../topology/document.ts";
import { parseTopology } from "../../topology/parse.ts";
import { overlap } from "../scene/boxes.ts";
import type { Box } from "../scene/scene.ts";
import { draw, type DrawingOptions } from "./draw.ts";
import type { Drawing, Group, RectShape, TextShape } from "./drawing.ts";

const RUNS = { seed: 20_261_123, numRuns: 100 };
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

function textsOf({ shapes }: Group): readonly TextShape[] {
  return shapes.filter((shape) => shape.kind === "text");
}

/** Where a text is: Arimo reaches 0.905 em above its baseline and 0.212 em below. */
function boxOf({ x, y, size, width, anchor }: TextShape): Box {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - 0.905 * size, width, height: 1.117 * size };
}

/** Texts that stick out of their card, or of the picture, or lie on another text. */
function faults({ groups, width, height }: Drawing): readonly string[] {
  const placed = groups.flatMap((group) =>
    textsOf(group).map((text) => ({ text, group, box: boxOf(text) })),
  );
  const out = placed.filter(({ group, box }) => {
    const frame = group.shapes.find((shape): shape is RectShape => shape.kind === "rect");
    const isCard = group.role !== "title" && group.role !== "legend";
    const words = group.id.endsWith(":words") ? group.shapes.filter(isPill).at(-1) : frame;
    return !within({ x: 0, y: 0, width, height }, box) || (isCard && words && !within(words, box));
  });
  const onOthers = placed.flatMap((one, at) =>
    placed
      .slice(at + 1)
      .filter((other) => overlap(one.box, other.box))
      .map((other) => `${one.text.text} on ${other.text.text}`),
  );
  return [...out.map(({ text }) => `${text.text} sticks out`), ...onOthers];
}

function isPill(shape: Group["shapes"][number]): shape is RectShape {
  return shape.kind === "rect" && shape.width > 16;
}

function within(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width + 0.01 &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function wordsOf({ groups }: Drawing): readonly string[] {
  return groups.flatMap((group) => textsOf(group).map(({ text }) => text));
}

function named(name: string): Topology {
  return topologyOf({
    name,
    nodes: [
      { kind: "host", id: "h", name },
      { kind: "nic", id: "e", host: "h", name: "eth0", addresses: ["10.0.0.1/24"] },
      { kind: "guest", id: "g", host: "h", name, type: "vm" },
      {
        kind: "macvlan",
        id: "m",
        parent: "e",
        guest: "g",
        name: "m0",
        mode: "bridge",
        addresses: ["10.0.0.2/24"],
      },
      { kind: "switch", id: "s", name },
      { kind: "station", id: "t", name },
      { kind: "note", id: "n", text: `${name}\n${name.repeat(40)}` },
    ],
    cables: [{ id: "c", from: "e", to: "s", vlan: 10, up: false, reflectiveRelay: true }],
  });
}

describe("draw", () => {
  it.each(readdirSync(EXAMPLES))("lets no text of %s stick out or lie on another", (file) => {
    const topology = example(file);

    expect(faults(drawn(topology))).toEqual([]);
    expect(faults(drawn(topology, { positions: "canvas" }))).toEqual([]);
    expect(faults(drawn(topology, { addresses: false, language: "vi" }))).toEqual([]);
  });

  it("keeps texts in their cards and off each other in any document", () => {
    const any = fc.oneof(arbitraryTopology({ maxSteps: 60 }), arbitraryNetwork());
    fc.assert(
      fc.property(any, (topology) => {
        expect(faults(drawn(topology))).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each([
    "</script><b>x</b>&amp;",
    "a name that is so long that no card of a picture could ever hold all of it, however wide",
    "\u202Eright to left\u202C \u200F\u061C",
    "👩‍👩‍👧‍👦 ☃ 網絡 กำ",
    "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
  ])("keeps the name %s in its cards", (name) => {
    const topology = named(name);

    expect(faults(drawn(topology))).toEqual([]);
    expect(faults(drawn(topology, { positions: "canvas" }))).toEqual([]);
  });

  it("says a name that it cuts in full in the title", () => {
    const name =
      "a name that is so long that no card could ever hold all of it, however wide it is";
    const { groups } = drawn(named(name));
    const guest = groups.find(({ id }) => id === "g");

    expect(guest?.title).toContain(name);
    expect(guest && textsOf(guest)[0]?.text).toMatch(/^a name that .*…$/);
  });

  it("takes marks that turn what follows out of what it draws", () => {
    const words = wordsOf(drawn(named("\u202Eabc\u202C")));

    expect(words).toContain("abc");
    expect(words.join("")).not.toMatch(/[\u202a-\u202e]/u);
  });

  it("draws every node, wire and relation as a group of its own", () => {
    const topology = example("home-lab.macvlan.json");
    const ids = drawn(topology).groups.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(topology.nodes.map(({ id }) => id)));
    expect(ids).toEqual(expect.arrayContaining(["ws:stack", "c1", "parent:mv0>eno1"]));
    expect(ids).toContain("reach:eno1>mv0");
  });

  it("shows the host-VM restriction, unless it is asked not to", () => {
    const topology = example("host-vm-restriction.macvlan.json");

    expect(wordsOf(drawn(topology))).toContain("Host and its guests cannot talk ×2");
    expect(wordsOf(draw(topology, [], PLAIN)).join()).not.toContain("cannot talk");
  });

  it("explains in its legend what occurs and nothing else", () => {
    const legend = (options: Partial<DrawingOptions>): readonly string[] =>
      drawn(example("mode-vepa.macvlan.json"), options)
        .groups.filter(({ role }) => role === "legend")
        .flatMap((group) => textsOf(group).map(({ text }) => text));

    expect(legend({})).toContain("VEPA");
    expect(legend({})).not.toContain("bridge");
    expect(legend({})).not.toContain("host and guests cannot talk");
    expect(legend({ legend: false })).toEqual([]);
  });

  it("leaves addresses out where it is asked to", () => {
    const topology = example("home-lab.macvlan.json");

    expect(wordsOf(drawn(topology)).join()).toContain("192.168.1.50/24");
    expect(wordsOf(drawn(topology, { addresses: false })).join()).not.toContain("192.168");
  });

  it("keeps the canvas's places where it is asked to", () => {
    const topology = example("home-lab.macvlan.json");
    const { groups } = drawn(topology, { positions: "canvas" });
    const at = (id: string): { readonly x: number; readonly y: number } => {
      const rect = groups.find((group) => group.id === id)?.shapes[0];
      return rect?.kind === "rect" ? rect : expect.unreachable(id);
    };
    const [web, nas] = [topology.positions?.["web" as never], topology.positions?.["nas" as never]];

    expect(at("nas").x - at("web").x).toBe((nas?.x ?? 0) - (web?.x ?? 0));
    expect(at("nas").y - at("web").y).toBe((nas?.y ?? 0) - (web?.y ?? 0));
  });
});

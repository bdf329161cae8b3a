import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arbitraryTopology } from "../../topology/__testing__/arbitrary-topology.ts";
import { topologyOf } from "../../topology/__testing__/topology-of.ts";
import type { Topology } from "../../topology/document.ts";
import { parseTopology } from "../../topology/parse.ts";
import { overlap } from "./boxes.ts";
import { sceneOf } from "./scene-of.ts";
import type { Box, Item, Scene } from "./scene.ts";

const RUNS = { seed: 20_261_122, numRuns: 200 };
const EXAMPLES = new URL("../../../examples/", import.meta.url);

function example(file: string): Topology {
  const parsed = parseTopology(readFileSync(new URL(file, EXAMPLES), "utf8"));
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.error));
  }
  return parsed.value;
}

function withoutPositions(topology: Topology): Topology {
  return { ...topology, positions: {} };
}

function boxOf(scene: Scene, id: string): Box {
  const item = scene.items.find((one) => one.id === id);
  if (!item) {
    throw new Error(`no item ${id}`);
  }
  return item.box;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function holds(items: readonly Item[], outer: Item, inner: Item): boolean {
  const container = items.find(({ id }) => id === inner.inside);
  return container !== undefined && (container === outer || holds(items, outer, container));
}

/** Pairs of items that lie on each other though neither lies in the other. */
function collisions(items: readonly Item[]): readonly string[] {
  return items.flatMap((one, at) =>
    items
      .slice(at + 1)
      .filter(
        (other) =>
          overlap(one.box, other.box) && !holds(items, one, other) && !holds(items, other, one),
      )
      .map((other) => `${one.id} on ${other.id}`),
  );
}

function isWellMade(topology: Topology): void {
  const { items, wires, bounds } = sceneOf(topology);
  const byId = new Map(items.map((item) => [item.id, item]));
  expect(byId.size).toBe(items.length);
  const hosts = topology.nodes.filter(({ kind }) => kind === "host").length;
  expect(items).toHaveLength(topology.nodes.length + hosts);
  expect(topology.nodes.every(({ id }) => byId.has(id))).toBe(true);
  for (const { box, inside } of items) {
    expect(contains(bounds, box)).toBe(true);
    const container = inside === null ? undefined : byId.get(inside);
    expect(inside === null || (container && contains(container.box, box))).toBe(true);
  }
  expect(wires.every(({ from, to }) => byId.has(from) && byId.has(to))).toBe(true);
  expect(new Set(wires.map(({ id }) => id)).size).toBe(wires.length);
  const ends = wires.flatMap((wire) => [
    `${wire.to} ${wire.edge} ${wire.slot}/${wire.slots}`,
    `${wire.from} ${wire.fromEdge} ${wire.fromSlot}/${wire.fromSlots}`,
  ]);
  expect(new Set(ends).size).toBe(ends.length);
}

describe("sceneOf", () => {
  it("draws every node once, in its container, with wires between items", () => {
    fc.assert(fc.property(arbitraryTopology(), isWellMade), RUNS);
  });

  it("lets nothing lie on anything when it lays out by itself", () => {
    fc.assert(
      fc.property(arbitraryTopology({ maxSteps: 60 }), (topology) => {
        expect(collisions(sceneOf(withoutPositions(topology)).items)).toEqual([]);
      }),
      RUNS,
    );
  });

  it("keeps positions to the pixel, but not those of children in cards", () => {
    fc.assert(
      fc.property(arbitraryTopology({ maxSteps: 60 }), (topology) => {
        const scene = sceneOf(topology);
        for (const { id, kind, inside, box, node } of scene.items) {
          const position = topology.positions?.[node];
          const inCard = scene.items.find((one) => one.id === inside)?.kind === "guest";
          if (position && kind !== "host" && !inCard) {
            expect([id, box.x, box.y]).toEqual([id, position.x, position.y]);
          }
        }
      }),
      RUNS,
    );
  });

  it("puts nothing without a position on anything else", () => {
    fc.assert(
      fc.property(arbitraryTopology({ maxSteps: 60 }), (topology) => {
        const { items } = sceneOf(topology);
        const plain = items.filter(({ kind, inside }) => {
          const container = items.find(({ id }) => id === inside);
          return kind !== "host" && container?.kind !== "guest";
        });
        const isPlaced = (id: string): boolean =>
          plain.some((item) => item.id === id && topology.positions?.[item.node] !== undefined);
        const bad = collisions(plain).filter((pair) => !pair.split(" on ").every(isPlaced));
        expect(bad).toEqual([]);
      }),
      RUNS,
    );
  });

  it("says the same for the same document", () => {
    fc.assert(
      fc.property(arbitraryTopology(), (topology) => {
        expect(sceneOf(structuredClone(topology))).toEqual(sceneOf(topology));
      }),
      { ...RUNS, numRuns: 50 },
    );
  });

  it.each(readdirSync(EXAMPLES))("draws %s with and without its positions", (file) => {
    const topology = example(file);

    isWellMade(topology);
    isWellMade(withoutPositions(topology));
    expect(collisions(sceneOf(topology).items)).toEqual([]);
    expect(collisions(sceneOf(withoutPositions(topology)).items)).toEqual([]);
  });

  it("draws the classic picture: stack left, guests in a row, NIC under them, LAN below", () => {
    const scene = sceneOf(withoutPositions(example("home-lab.macvlan.json")));
    const box = (id: string): Box => boxOf(scene, id);
    const middle = (id: string): number => box(id).x + box(id).width / 2;

    expect(box("ws:stack").x).toBeLessThan(box("web").x);
    expect(box("web").x).toBeLessThan(box("db").x);
    expect(box("web").y).toBe(box("db").y);
    expect(middle("eno1")).toBeCloseTo((middle("web") + middle("db")) / 2, -1);
    expect(box("eno1").y).toBeGreaterThan(box("web").y + box("web").height);
    expect(middle("sw")).toBeCloseTo(middle("eno1"), -1);
    expect(box("nas").x).toBeLessThan(box("sw").x);
  });

  it("places what a document leaves open: the stack left of the guests", () => {
    const placed = example("home-lab.macvlan.json");
    const entries = Object.entries(placed.positions ?? {});
    const positions = Object.fromEntries(entries.filter(([id]) => id !== "ws"));
    const scene = sceneOf({ ...placed, positions });
    const [stack, web, frame] = ["ws:stack", "web", "ws"].map((id) => boxOf(scene, id));

    expect(web).toMatchObject({ x: 222, y: 86 });
    expect(stack).toEqual({ x: 62, y: 118, width: 136, height: 56 });
    expect(frame).toMatchObject({ x: 42, y: 42 });
  });

  it("wraps a thousand children into a readable block", () => {
    const children = Array.from({ length: 1000 }, (_, at) => [
      { kind: "guest", id: `g${at}`, host: "h", name: `g${at}`, type: "container" },
      {
        kind: "macvlan",
        id: `m${at}`,
        parent: "e",
        guest: `g${at}`,
        name: `m${at}`,
        mode: "bridge",
      },
    ]).flat();
    const { bounds } = sceneOf(
      topologyOf({
        nodes: [
          { kind: "host", id: "h", name: "h" },
          { kind: "nic", id: "e", host: "h", name: "e" },
          ...children,
        ],
      }),
    );

    expect(bounds.width).toBeLessThan(8000);
    expect(bounds.height).toBeLessThan(8000);
  });

  it("puts an unplaced child beside its placed siblings", () => {
    const placed = example("host-vm-shim.macvlan.json");
    const topology = {
      ...placed,
      positions: { web: { x: 500, y: 500 }, eno1: { x: 500, y: 900 } },
    };

    const { items } = sceneOf(topology);

    expect(collisions(items)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { child, home, lab } from "../../reachability/__testing__/lab.ts";
import type { CableId, NodeId } from "../../topology/brand.ts";
import { indexTopology } from "../../topology/topology-index.ts";
import { anchorOf, endsOfItem, itemOfEnd } from "./end-item.ts";
import { journeyPath, type Picture } from "./journey-path.ts";

const [nodes, cables] = home();
const index = indexTopology(lab([...nodes, ...child("a", 50)], cables));
const boxes = new Map([
  ["h:stack", { x: 0, y: 0, width: 100, height: 50 }],
  ["g-a", { x: 200, y: 0, width: 164, height: 118 }],
  ["a", { x: 208, y: 60, width: 148, height: 46 }],
  ["eth0", { x: 100, y: 200, width: 100, height: 50 }],
  ["sw", { x: 100, y: 300, width: 100, height: 50 }],
]);
const wire = {
  slot: 0,
  slots: 1,
  edge: "top",
  fromSlot: 0,
  fromSlots: 1,
  fromEdge: "bottom",
} as const;
const picture: Picture = {
  index,
  boxes,
  wires: [
    { id: "w0", kind: "stack", from: "h:stack", to: "eth0", cable: null, ...wire },
    { id: "c0", kind: "cable", from: "eth0", to: "sw", cable: "c0" as CableId, ...wire },
  ],
};
const id = (name: string): NodeId => name as NodeId;

describe("a journey on the picture", () => {
  it("comes out of the host's stack, runs along the wires, and dies at the edge of the switch", () => {
    const { segments, ends } = journeyPath(picture, {
      steps: [],
      hops: [{ from: id("eth0"), to: id("sw"), cable: "c0" as CableId, step: 1, after: null }],
      ends: [{ at: id("sw"), step: 2, after: 0, fate: "dies" }],
    });

    expect(segments.map(({ hop, d, reversed }) => ({ hop, d, reversed }))).toEqual([
      { hop: null, d: "M50 50C50 125 150 125 150 200", reversed: false },
      { hop: 0, d: "M150 250L150 300", reversed: false },
    ]);
    expect(ends).toEqual([{ at: { x: 150, y: 300 }, step: 2, fate: "dies" }]);
  });

  it("runs up a wire that is drawn downwards", () => {
    const { segments } = journeyPath(picture, {
      steps: [],
      hops: [{ from: id("sw"), to: id("eth0"), cable: "c0" as CableId, step: 0, after: null }],
      ends: [{ at: id("eth0"), step: 1, after: 0, fate: "accepted" }],
    });

    expect(segments.map(({ hop, reversed }) => [hop, reversed])).toEqual([
      [null, true],
      [0, true],
    ]);
  });

  it("draws a line of its own where there is no wire", () => {
    const { segments } = journeyPath(picture, {
      steps: [],
      hops: [{ from: id("a"), to: id("eth0"), cable: null, step: 0, after: null }],
      ends: [],
    });

    expect(segments).toHaveLength(1);
  });
});

describe("ends on the picture", () => {
  it("draws a host's address at its stack, and finds it there again", () => {
    expect(itemOfEnd(index, id("eth0"))).toBe("h:stack");
    expect(endsOfItem(index, "h:stack")).toEqual(["eth0"]);
    expect(endsOfItem(index, "g-a")).toEqual(["a"]);
    expect(endsOfItem(index, "sw")).toEqual([]);
  });

  it("hangs the line of a guest's child below the guest's card", () => {
    expect(anchorOf(index, boxes, id("a"))).toEqual({ x: 208, y: 0, width: 148, height: 118 });
  });
});

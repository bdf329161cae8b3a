import { expect, test } from "vitest";
import { sceneOf } from "../../../shared/diagram/scene/scene-of.ts";
import type { TopologyNode } from "../../../shared/topology/document.ts";
import { topologyOf } from "../../../shared/topology/__testing__/topology-of.ts";
import { align } from "./align.ts";
import { handOver, moveCommand, movedWith } from "./drag.ts";

const LAB = topologyOf({
  nodes: [
    { kind: "host", id: "ws", name: "workstation" },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
    { kind: "nic", id: "eno2", host: "ws", name: "eno2" },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "vm" },
    { kind: "guest", id: "db", host: "ws", name: "db", type: "vm" },
    { kind: "macvlan", id: "mv0", parent: "eno1", guest: "web", name: "mv0", mode: "bridge" },
  ],
  positions: {
    ws: { x: 0, y: 0 },
    eno1: { x: 200, y: 300 },
    eno2: { x: 500, y: 300 },
    web: { x: 200, y: 0 },
    db: { x: 500, y: 0 },
  },
});
const ITEMS = new Map(sceneOf(LAB).items.map((item) => [item.id, item]));

function node(id: string): TopologyNode {
  const found = LAB.nodes.find((one) => one.id === id);
  if (!found) {
    throw new Error(id);
  }
  return found;
}

test("a guest's card takes its children along, and only the card gets a new place", () => {
  const dragged = new Map([["web", { x: 240, y: 20 }]]);

  expect([...movedWith(ITEMS, dragged).keys()]).toEqual(["web", "mv0"]);
  expect(moveCommand(LAB, ITEMS, dragged)).toEqual({
    type: "node.move",
    positions: { web: { x: 240, y: 20 } },
    ids: ["web"],
  });
});

test("a frame moves all inside it, its host's stack under the host's id", () => {
  const frame = ITEMS.get("ws")?.box ?? { x: 0, y: 0 };
  const dragged = new Map([["ws", { x: frame.x + 8, y: frame.y }]]);

  expect(moveCommand(LAB, ITEMS, dragged)).toMatchObject({
    ids: ["ws"],
    positions: { ws: { x: 8, y: 0 }, eno1: { x: 208, y: 300 }, db: { x: 508, y: 0 } },
  });
});

test("what has no place yet is held where it is drawn with the first move", () => {
  const free = { ...LAB, positions: {} };
  const items = new Map(sceneOf(free).items.map((item) => [item.id, item]));

  const command = moveCommand(free, items, new Map([["db", { x: 4, y: 4 }]]));

  expect(command).toMatchObject({ positions: { db: { x: 4, y: 4 }, eno2: {} }, ids: ["db"] });
});

test("nothing that stays where it is makes an edit", () => {
  expect(moveCommand(LAB, ITEMS, new Map([["db", { x: 500, y: 0 }]]))).toBeNull();
});

test("a child dropped on a guest is handed over, outside of its own taken back", () => {
  const place = { x: 0, y: 500 };

  expect(handOver(node("mv0"), ITEMS.get("db"), place)).toEqual({
    type: "node.attach",
    id: "mv0",
    guest: "db",
  });
  expect(handOver(node("mv0"), undefined, place)).toMatchObject({
    guest: null,
    position: place,
  });
  expect(handOver(node("mv0"), ITEMS.get("web"), place)).toBeNull();
  expect(handOver(node("db"), ITEMS.get("web"), place)).toBeNull();
});

test("a child dropped on another NIC is put on it", () => {
  expect(handOver(node("mv0"), ITEMS.get("eno2"), { x: 0, y: 0 })).toEqual({
    type: "node.connect",
    from: "mv0",
    to: "eno2",
  });
});

test("a dragged box is pulled in line with the closest edge or middle of another", () => {
  const others = [{ x: 100, y: 0, width: 100, height: 50 }];

  const lined = align({ x: 103, y: 200, width: 100, height: 50 }, others, 5);

  expect(lined.place).toEqual({ x: 100, y: 200 });
  expect(lined.guides).toEqual([{ axis: "x", at: 100, from: 0, to: 250 }]);
  expect(align({ x: 120, y: 200, width: 100, height: 50 }, others, 5).guides).toEqual([]);
});

import { expect, test } from "vitest";
import { sceneOf } from "../../../shared/diagram/scene/scene-of.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import { applyCommand } from "../../../shared/topology/commands/apply.ts";
import type { Command } from "../../../shared/topology/commands/command.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { topologyOf } from "../../../shared/topology/__testing__/topology-of.ts";
import { Arranger } from "./arrange.ts";
import { buildPicture } from "./build-picture.ts";
import type { Picture } from "./canvas-node.ts";

const LAB = topologyOf({
  nodes: [
    { kind: "host", id: "ws", name: "workstation", local: true },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1", addresses: ["192.168.1.10/24"] },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "vm" },
    {
      kind: "macvlan",
      id: "mv0",
      parent: "eno1",
      guest: "web",
      name: "mv0",
      mode: "bridge",
      addresses: ["192.168.1.50/24"],
    },
    { kind: "switch", id: "sw", name: "switch" },
    { kind: "station", id: "nas", name: "NAS" },
  ],
  cables: [
    { id: "c1", from: "eno1", to: "sw" },
    { id: "c2", from: "nas", to: "sw" },
  ],
});

function drawn(topology: Topology, before: Picture | null = null, document = topology): Picture {
  return buildPicture({ topology, scene: sceneOf(topology), document, language: "en" }, before);
}

function edited(topology: Topology, command: Command): Topology {
  const applied = applyCommand(topology, command);
  if (!applied.ok) {
    throw new Error(applied.error.message.id);
  }
  return applied.value.document;
}

/** Ids of what is another object than before. */
function redrawn(before: Picture, after: Picture): readonly string[] {
  const old = new Set<unknown>([...before.nodes, ...before.edges]);
  return [...after.nodes, ...after.edges].filter((one) => !old.has(one)).map(({ id }) => id);
}

test("an edit of one node draws that node alone", () => {
  const before = drawn(LAB);

  const renamed = edited(LAB, { type: "station.setName", id: "nas" as NodeId, name: "Box" });

  // The switch names what its ports lead to, the cable both ends.
  expect(redrawn(before, drawn(renamed, before))).toEqual(["sw", "nas", "c2"]);
});

test("a child's mode shows on the child and as a tick on its NIC and guest", () => {
  const before = drawn(LAB);

  const changed = edited(LAB, { type: "macvlan.setMode", id: "mv0" as NodeId, mode: "vepa" });

  expect([...redrawn(before, drawn(changed, before))].sort()).toEqual(["eno1", "mv0", "web"]);
});

test("the same document in another language is drawn again, with other names", () => {
  const english = drawn(LAB);
  const input = { topology: LAB, scene: sceneOf(LAB), document: LAB, language: "vi" as const };
  const vietnamese = buildPicture(input, english);
  const label = ({ nodes }: Picture, wanted: string): string | undefined =>
    nodes.find(({ id }) => id === wanted)?.ariaLabel;

  expect(label(english, "mv0")).toBe("mv0, macvlan child, bridge mode, on eno1, 192.168.1.50/24");
  expect(label(vietnamese, "mv0")).toContain("giao diện con macvlan");
  // Also where the kind has the same name in both languages.
  expect(label(english, "sw")).toBe("switch, switch with 2 cables");
  expect(label(vietnamese, "sw")).toContain("2 dây");
});

test("what a remedy would change is marked while it is looked at", () => {
  const preview = edited(LAB, { type: "macvlan.setMode", id: "mv0" as NodeId, mode: "vepa" });

  const { nodes, edges } = drawn(preview, null, LAB);

  expect(nodes.filter(({ data }) => data.proposed).map(({ id }) => id)).toEqual(["mv0"]);
  expect(edges.filter(({ data }) => data?.proposed)).toEqual([]);
});

test("selecting and dragging make new objects of those nodes alone", () => {
  const { nodes } = drawn(LAB);
  const arranger = new Arranger();

  const selected = arranger.nodes(nodes, new Set(["nas"]), null);
  const dragged = arranger.nodes(nodes, new Set(["nas"]), new Map([["sw", { x: 1, y: 2 }]]));

  expect(selected.filter((node, at) => node !== nodes[at]).map(({ id }) => id)).toEqual(["nas"]);
  expect(dragged.filter((node, at) => node !== selected[at]).map(({ id }) => id)).toEqual(["sw"]);
});

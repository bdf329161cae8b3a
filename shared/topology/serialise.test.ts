import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryTopology } from "./__testing__/arbitrary-topology.ts";
import { topologyOf } from "./__testing__/topology-of.ts";
import { applyCommand } from "./commands/apply.ts";
import type { Command } from "./commands/command.ts";
import type { Topology } from "./document.ts";
import { parseTopology } from "./parse.ts";
import { serialiseTopology } from "./serialise.ts";

const lab = topologyOf({
  name: "Lab",
  nodes: [
    { kind: "host", id: "ws", name: "ws" },
    {
      kind: "nic",
      id: "eno1",
      host: "ws",
      name: "eno1",
      addresses: ["192.168.1.10/24"],
      routes: [{ to: "0.0.0.0/0", via: "192.168.1.1" }],
    },
    { kind: "switch", id: "sw", name: "Switch" },
  ],
  cables: [{ id: "c1", from: "eno1", to: "sw" }],
  positions: { eno1: { x: 0, y: 200 } },
});

describe("serialiseTopology", () => {
  it("writes one key of a node, one cable and one position per line", () => {
    expect(serialiseTopology(lab)).toBe(`{
  "format": "macvlan-designer/topology",
  "version": 1,
  "id": "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
  "name": "Lab",
  "nodes": [
    {
      "kind": "host",
      "id": "ws",
      "name": "ws"
    },
    {
      "kind": "nic",
      "id": "eno1",
      "host": "ws",
      "name": "eno1",
      "addresses": ["192.168.1.10/24"],
      "routes": [{ "to": "0.0.0.0/0", "via": "192.168.1.1" }]
    },
    {
      "kind": "switch",
      "id": "sw",
      "name": "Switch"
    }
  ],
  "cables": [
    { "id": "c1", "from": "eno1", "to": "sw" }
  ],
  "positions": {
    "eno1": { "x": 0, "y": 200 }
  }
}
`);
  });

  it("gives a long list one entry per line", () => {
    const addresses = Array.from({ length: 9 }, (_, index) => `10.0.0.${index}/24`);
    const long = change(lab, { type: "nic.setAddresses", id: "eno1", addresses });
    expect(serialiseTopology(long)).toContain(
      '      "addresses": [\n        "10.0.0.0/24",\n        "10.0.0.1/24",\n',
    );
  });

  it("is read back as the same document, keys and nodes in their order", () => {
    fc.assert(
      fc.property(arbitraryTopology(), (topology) => {
        const parsed = parseTopology(serialiseTopology(topology));
        expect(parsed).toEqual({ ok: true, value: topology });
        expect(parsed.ok && JSON.stringify(parsed.value)).toBe(JSON.stringify(topology));
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it.each([
    ["a property that was there", { type: "nic.setName", id: "eno1", name: "eno2" }, 1, 1],
    ["a new property", { type: "nic.setMtu", id: "eno1", mtu: 9000 }, 1, 2],
    [
      "a cable's property",
      { type: "cable.setReflectiveRelay", id: "c1", reflectiveRelay: true },
      1,
      1,
    ],
    ["a place", { type: "node.move", positions: { eno1: { x: 5, y: 200 } } }, 1, 1],
    [
      "a node in between",
      { type: "node.add", node: { kind: "note", id: "n", text: "t" }, index: 1 },
      0,
      5,
    ],
  ])("changes few lines for %s", (_, command, fewestRemoved, mostAdded) => {
    const before = serialiseTopology(lab).split("\n");
    const after = serialiseTopology(change(lab, command)).split("\n");
    expect(before.filter((line) => !after.includes(line)).length).toBeLessThanOrEqual(
      fewestRemoved,
    );
    expect(after.length - before.length).toBeLessThanOrEqual(mostAdded);
    expect(after).not.toEqual(before);
  });
});

function change(document: Topology, command: unknown): Topology {
  const applied = applyCommand(document, command as Command);
  if (!applied.ok) {
    throw new Error(JSON.stringify(applied.error));
  }
  return applied.value.document;
}

import { describe, expect, it } from "vitest";
import { say } from "../messages/say.ts";
import { topologyOf } from "../topology/__testing__/topology-of.ts";
import type { NodeId } from "../topology/brand.ts";
import type { Topology } from "../topology/document.ts";
import { parseTopologyValue } from "../topology/parse.ts";
import { mergeImported } from "./merge.ts";

const HOST = { kind: "host", id: "ws", name: "ws", local: true };
const NIC = { kind: "nic", id: "uplink", host: "ws", name: "eno1", mac: "52:54:00:aa:00:01" };
const CHILD = { kind: "macvlan", id: "a", parent: "uplink", name: "mv0", mode: "bridge" };

const DOCUMENT = topologyOf({
  nodes: [HOST, NIC, CHILD, { kind: "switch", id: "host", name: "LAN" }],
  cables: [{ id: "c", from: "uplink", to: "host" }],
  positions: { uplink: { x: 0, y: 100 } },
});

function imported(...nodes: readonly object[]): Topology {
  return topologyOf({ nodes: [{ kind: "host", id: "host", name: "x", local: true }, ...nodes] });
}

function merged(found: Topology, host: string | null = "ws"): ReturnType<typeof mergeImported> {
  const made = mergeImported(DOCUMENT, found, host as NodeId | null);
  expect(parseTopologyValue(made.topology).ok).toBe(true);
  return made;
}

const FOUND_NIC = { kind: "nic", id: "eno1", host: "host", name: "eno1" };

describe("mergeImported", () => {
  it("changes nothing when all of it is there already", () => {
    const { topology, notes } = merged(
      imported(FOUND_NIC, { ...CHILD, id: "mv0", parent: "eno1" }),
    );

    expect(topology).toEqual(DOCUMENT);
    expect(notes.map((note) => say(note))).toEqual([
      "Added to the document: 0 nodes; there already: 3.",
    ]);
  });

  it("adds what is new under ids that are free, in the document's own terms", () => {
    const { topology } = merged(
      imported(
        FOUND_NIC,
        { kind: "guest", id: "a", host: "host", name: "web", type: "container" },
        { ...CHILD, id: "b", parent: "eno1", guest: "a", name: "mv0" },
      ),
    );

    expect(topology.nodes.slice(DOCUMENT.nodes.length)).toEqual([
      { kind: "guest", id: "a-2", host: "ws", name: "web", type: "container" },
      { ...CHILD, id: "b", parent: "uplink", guest: "a-2", name: "mv0" },
    ]);
    expect(topology.cables).toEqual(DOCUMENT.cables);
  });

  it("knows a NIC by its MAC, and a child too", () => {
    const { topology, notes } = merged(
      imported({ ...FOUND_NIC, name: "eth0", mac: "52:54:00:AA:00:01" }),
    );

    expect(topology.nodes).toHaveLength(DOCUMENT.nodes.length);
    expect(notes.map((note) => say(note)).join()).toMatch(/"name" differs and stays .*eno1 .*eth0/);
  });

  it("fills in what the document leaves unsaid, and keeps what it says", () => {
    const { topology, notes } = merged(
      imported(
        { ...FOUND_NIC, mac: "52:54:00:aa:00:02", addresses: ["10.0.0.1/24"] },
        { ...CHILD, id: "m", parent: "eno1", mode: "private" },
      ),
    );

    expect(topology.nodes.slice(1, 3)).toEqual([{ ...NIC, addresses: ["10.0.0.1/24"] }, CHILD]);
    expect(notes.slice(1).map((note) => say(note))).toEqual([
      expect.stringMatching(/^eno1: "mac" differs and stays .*00:01 .*00:02/),
      expect.stringMatching(/^eno1: the document did not say "addresses".*10\.0\.0\.1/),
      expect.stringMatching(/^mv0: "mode" differs and stays .*bridge .*private/),
    ]);
  });

  it("adds another host as a whole, which is not the local one", () => {
    const { topology } = merged(imported(FOUND_NIC), null);

    expect(topology.nodes.slice(-2)).toMatchObject([
      { kind: "host", id: "host-2", local: false },
      { kind: "nic", host: "host-2", name: "eno1" },
    ]);
  });
});

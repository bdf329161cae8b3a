import { describe, expect, it } from "vitest";
import type { NodeId } from "../../../shared/topology/brand.ts";
import { topologyOf } from "../../../shared/topology/__testing__/topology-of.ts";
import { draftConnection, refusalOf } from "./draft-connection.ts";

const LAB = topologyOf({
  nodes: [
    { kind: "host", id: "ws", name: "workstation" },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
    { kind: "bridge", id: "br0", host: "ws", name: "br0" },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "vm" },
    { kind: "macvlan", id: "mv0", parent: "eno1", name: "mv0", mode: "bridge" },
    { kind: "switch", id: "sw", name: "switch" },
    { kind: "station", id: "nas", name: "NAS" },
    { kind: "station", id: "pc", name: "PC" },
  ],
  cables: [{ id: "c1", from: "nas", to: "sw" }],
});

const id = (text: string): NodeId => text as NodeId;

describe("a line between two nodes", () => {
  it("from a NIC to a guest is a new child, whose mode is asked for", () => {
    const child = { kind: "child", parent: "eno1", guest: "web" };

    expect(draftConnection(LAB, id("eno1"), id("web"))).toEqual(child);
    expect(draftConnection(LAB, id("web"), id("eno1"))).toEqual(child);
  });

  it("from a NIC to the host's stack is a child in nobody's hands", () => {
    expect(draftConnection(LAB, id("eno1"), id("ws"))).toMatchObject({
      parent: "eno1",
      guest: null,
    });
  });

  it("between a bridge and a guest is a veth", () => {
    expect(draftConnection(LAB, id("web"), id("br0"))).toMatchObject({
      command: { node: { kind: "veth", bridge: "br0", guest: "web", name: "eth0" } },
    });
  });

  it("is otherwise what the document's own command makes of it", () => {
    expect(draftConnection(LAB, id("pc"), id("sw"))).toEqual({
      kind: "edit",
      command: { type: "node.connect", from: "pc", to: "sw" },
    });
  });
});

describe("refusalOf", () => {
  it.each([
    ["pc", "sw"],
    ["eno1", "sw"],
    ["mv0", "web"],
    ["mv0", "br0"],
    ["eno1", "web"],
    ["web", "br0"],
  ])("lets %s and %s be joined", (from, to) => {
    expect(refusalOf(LAB, id(from), id(to))).toBeNull();
  });

  it.each([
    ["nas", "sw", "command.impossible.cabled"],
    ["web", "sw", "command.impossible.kinds"],
    ["eno1", "br0", "command.impossible.portWithChildren"],
    ["sw", "sw", "command.impossible.itself"],
  ])("gives the command's own reason for %s and %s", (from, to, reason) => {
    expect(refusalOf(LAB, id(from), id(to))?.id).toBe(reason);
  });
});

import { describe, expect, it } from "vitest";
import { edited, nodeIn, run } from "../__testing__/edit-lab.ts";
import { topologyOf } from "../__testing__/topology-of.ts";
import type { NodeId } from "../brand.ts";
import type { Topology } from "../document.ts";
import { fragmentOf } from "./copies.ts";

const BOND = { kind: "bond", host: "ws", mode: "active-backup" };

const lab = topologyOf({
  nodes: [
    { kind: "host", id: "ws", name: "ws", local: true },
    ...["eno1", "eno2", "eno3", "eno4", "eno5"].map((id) => ({
      ...{ kind: "nic", id, host: "ws", name: id },
    })),
    { kind: "nic", id: "v5", host: "ws", name: "eno3.5", vlan: { parent: "eno3", id: 5 } },
    { ...BOND, id: "b0", name: "bond0", ports: ["eno1", "eno2"], primary: "eno2", mtu: 9000 },
    { ...BOND, id: "b1", name: "bond1" },
    { kind: "bridge", id: "br0", host: "ws", name: "br0", ports: ["eno4"] },
    { kind: "macvlan", id: "mv0", parent: "eno5", name: "mv0", mode: "bridge" },
  ],
});

function connect(from: string, to: string): ReturnType<typeof run> {
  return run({ type: "node.connect", from, to }, lab);
}

function bondIn(document: Topology, id: string): unknown {
  return document.nodes.find((node) => node.kind === "bond" && node.id === id);
}

describe("connecting with a bond", () => {
  it.each([
    ["eno3", "b0", ["eno1", "eno2", "eno3"]],
    ["b1", "eno3", ["eno3"]],
  ])("%s and %s makes the NIC its last port", (from, to, ports) => {
    const { document } = connect(from, to);
    const bond = from.startsWith("b") ? from : to;
    expect(bondIn(document, bond)).toMatchObject({ ports });
  });

  it.each([
    ["a port of another bond", "eno1", "bond0"],
    ["a bridge's port", "eno4", "br0"],
    ["a VLAN", "v5", "bond1"],
    ["a NIC with children", "eno5", "eno5"],
  ])("is refused for %s, in both languages", (_, nic, named) => {
    const { document, said, refused } = connect(nic, "b1");
    expect([document, refused]).toEqual([lab, "impossibleConnection"]);
    expect(said).toContain(named);
    expect(run({ type: "node.connect", from: nic, to: "b1" }, lab, "vi").said).toContain(named);
  });

  it("moves a child onto it", () => {
    expect(nodeIn(connect("mv0", "b0").document, "mv0")).toMatchObject({ parent: "b0" });
  });

  it("makes it a bridge's port", () => {
    expect(nodeIn(connect("b0", "br0").document, "br0")).toMatchObject({ ports: ["eno4", "b0"] });
  });
});

describe("a copy of a bond", () => {
  const ids = (...all: readonly string[]): readonly NodeId[] => all as readonly NodeId[];
  const bonds = (document: Topology): unknown[] =>
    document.nodes.filter(({ kind, id }) => kind === "bond" && !["b0", "b1"].includes(id));

  it("has no ports, which the original keeps", () => {
    const document = edited({ type: "node.duplicate", ids: ids("b0") }, lab);
    expect(bonds(document)).toMatchObject([{ mode: "active-backup", mtu: 9000, ports: [] }]);
    expect(bonds(document)[0]).not.toHaveProperty("primary");
    expect(bondIn(document, "b0")).toEqual(bondIn(lab, "b0"));
  });

  it("has the copies of the ports that are copied with it, and of its primary", () => {
    const document = edited({ type: "node.duplicate", ids: ids("b0", "eno1", "eno2") }, lab);
    const [copy] = bonds(document) as [{ ports: readonly NodeId[]; primary: NodeId }];
    expect(copy.ports).toHaveLength(2);
    expect(copy.ports).not.toEqual(ids("eno1", "eno2"));
    expect(copy.primary).toBe(copy.ports[1]);
  });

  it("is what the clipboard gives to another document", () => {
    const fragment = fragmentOf(lab, ids("ws", "b0", "eno1", "eno2"));
    const empty = topologyOf({ nodes: [] });
    const document = edited({ type: "document.paste", fragment }, empty);
    expect(bondIn(document, "b0")).toEqual(bondIn(lab, "b0"));
  });
});

describe("removing what a bond is made of", () => {
  it("takes the NIC out of its ports, and the primary away", () => {
    const document = edited({ type: "node.remove", ids: ["eno2"] as unknown as NodeId[] }, lab);
    expect(bondIn(document, "b0")).toMatchObject({ ports: ["eno1"] });
    expect(bondIn(document, "b0")).not.toHaveProperty("primary");
  });
});

import { describe, expect, it } from "vitest";
import { topologyOf } from "./__testing__/topology-of.ts";
import type { NodeId } from "./brand.ts";
import { effectiveMac, effectiveMtu, isInterface, localHost, stackOf } from "./effective.ts";
import { indexTopology, type InterfaceNode, type TopologyIndex } from "./topology-index.ts";

const HOST = { kind: "host", id: "ws", name: "workstation" };
const NIC = { kind: "nic", id: "eno1", host: "ws", name: "eno1", mac: "52:54:00:AA:00:01" };
const WEB = { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" };

function child(id: string, parent: string, more: object = {}): object {
  return { kind: "macvlan", id, parent, name: id, mode: "bridge", ...more };
}

function indexOf(...nodes: readonly object[]): TopologyIndex {
  return indexTopology(topologyOf({ nodes: [HOST, NIC, WEB, ...nodes] }));
}

function node(index: TopologyIndex, id: string): InterfaceNode {
  const found = index.nodes.get(id as NodeId);
  if (!found || !isInterface(found)) {
    throw new Error(`no interface ${id}`);
  }
  return found;
}

describe("effectiveMtu", () => {
  const vlan = {
    kind: "nic",
    id: "v10",
    host: "ws",
    name: "v10",
    vlan: { parent: "eno1", id: 10 },
  };

  it("is 1500 where nothing says otherwise", () => {
    const index = indexOf(child("mv0", "eno1"));

    expect(effectiveMtu(index, node(index, "mv0"))).toBe(1500);
  });

  it("is that of the lower device through a VLAN and a nested child", () => {
    const nodes = [HOST, { ...NIC, mtu: 9000 }, vlan, child("mv0", "v10"), child("mv1", "mv0")];
    const index = indexTopology(topologyOf({ nodes }));

    expect(["v10", "mv0", "mv1"].map((id) => effectiveMtu(index, node(index, id)))).toEqual([
      9000, 9000, 9000,
    ]);
  });

  it("is its own before its parent's", () => {
    const index = indexOf(child("mv0", "eno1", { mtu: 1400 }));

    expect(effectiveMtu(index, node(index, "mv0"))).toBe(1400);
  });
});

describe("effectiveMac", () => {
  it("is the parent's for a passthru child, whatever its own says, in lower case", () => {
    const index = indexOf(child("mv0", "eno1", { mode: "passthru", mac: "02:00:00:00:00:01" }));

    expect(effectiveMac(index, node(index, "mv0"))).toBe("52:54:00:aa:00:01");
  });

  it("is derived and stable where a child has none", () => {
    const index = indexOf(child("mv0", "eno1"));

    // SHA-256("0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11/mv0"), see docs/topology-document.md.
    expect(effectiveMac(index, node(index, "mv0"))).toBe("02:97:2e:96:3f:32");
  });
});

describe("stackOf", () => {
  it("is the guest of a child, and the host of a shim, a nested one too", () => {
    const index = indexOf(
      child("mv0", "eno1", { guest: "web" }),
      child("shim0", "eno1"),
      child("shim1", "shim0"),
    );

    expect(["mv0", "shim0", "shim1"].map((id) => stackOf(index, node(index, id)))).toEqual([
      "web",
      "ws",
      "ws",
    ]);
  });
});

describe("localHost", () => {
  it("is the marked one among several, the only one by itself, and none in doubt", () => {
    const marked = { kind: "host", id: "b", name: "b", local: true };
    const other = { kind: "host", id: "c", name: "c" };
    const localOf = (...nodes: readonly object[]): string | undefined =>
      localHost(indexTopology(topologyOf({ nodes })))?.id;

    expect([localOf(HOST, marked), localOf(HOST), localOf(HOST, other), localOf()]).toEqual([
      "b",
      "ws",
      undefined,
      undefined,
    ]);
  });
});

import { describe, expect, it } from "vitest";
import type { NodeId } from "../../topology/brand.ts";
import { applyCommand } from "../../topology/commands/apply.ts";
import type { Topology } from "../../topology/document.ts";
import { ask, lab, type Drawn } from "../__testing__/lab.ts";
import { findRemedies, type Remedy } from "./find-remedies.ts";

/** A host with a child on a bond of two NICs, which are plugged into one switch. */
function bonded(...more: readonly Drawn[]): Topology {
  const nics = ["eno1", "eno2", ...more.map(({ id }) => id as string)];
  return lab(
    [
      { kind: "host", id: "ws", name: "ws" },
      nic("eno1"),
      nic("eno2"),
      {
        ...{ kind: "bond", id: "bond0", host: "ws", name: "bond0", mode: "active-backup" },
        ...{ ports: ["eno1", "eno2"], addresses: ["10.0.0.1/24"] },
      },
      { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
      {
        ...{ kind: "macvlan", id: "mv0", parent: "bond0", guest: "web", name: "mv0" },
        ...{ mode: "vepa", addresses: ["10.0.0.2/24"] },
      },
      ...more,
      { kind: "switch", id: "sw", name: "sw" },
    ],
    nics.map((from) => ({ id: `to-${from}`, from, to: "sw" })),
  );
}

function nic(id: string, more: Drawn = {}): Drawn {
  return { kind: "nic", id, host: "ws", name: id, ...more };
}

function remedies(topology: Topology, from: string, to: string): ReadonlyMap<string, Remedy> {
  const found = findRemedies(topology, from as NodeId, to as NodeId);
  return new Map(found.map((remedy) => [remedy.title.id, remedy]));
}

function after(topology: Topology, remedy: Remedy | undefined): Topology {
  const applied = applyCommand(topology, { type: "batch", commands: remedy?.commands ?? [] });
  if (!applied.ok) {
    throw new Error(JSON.stringify(applied.error));
  }
  return applied.value.document;
}

describe("a host and its child on a bond", () => {
  const topology = bonded();
  const found = remedies(topology, "bond0", "mv0");

  it("have every way out that they have on a NIC", () => {
    expect([...found.keys()]).toEqual([
      "remedy.shim",
      "remedy.reflectiveRelay",
      "remedy.hostOnChild",
      "remedy.secondNic",
      "remedy.bridgeInstead",
    ]);
  });

  it("meet by a relay that also holds when the other port takes over", () => {
    const relayed = after(topology, found.get("remedy.reflectiveRelay"));
    const failed = applyCommand(relayed, { type: "nic.setUp", id: "eno1" as NodeId, up: false });

    expect(relayed.cables?.map(({ reflectiveRelay }) => reflectiveRelay)).toEqual([true, true]);
    expect(ask(relayed).ping("bond0", "mv0")).toBe("yes");
    expect(failed.ok && ask(failed.value.document).ping("bond0", "mv0")).toBe("yes");
  });

  it("meet on a bridge that has the bond as its port", () => {
    const bridged = after(topology, found.get("remedy.bridgeInstead"));

    expect(bridged.nodes.find(({ kind }) => kind === "bridge")).toMatchObject({
      ports: ["bond0"],
      addresses: ["10.0.0.1/24"],
    });
  });
});

describe("the host's address on another NIC", () => {
  it("goes to one that nothing uses, on the bond's switch", () => {
    const topology = bonded(nic("eno3"));

    const remedy = remedies(topology, "bond0", "mv0").get("remedy.otherNic");

    expect(remedy?.title.params).toEqual({ nic: "eno3", parent: "bond0" });
  });

  it("goes to a new one where the others are a bond's ports, which have no stack", () => {
    const parent = nic("eno3", { addresses: ["10.0.0.3/24"] });
    const child = {
      ...{ kind: "macvlan", id: "mv1", parent: "eno3", guest: "web", name: "mv1" },
      ...{ mode: "bridge", addresses: ["10.0.0.4/24"] },
    };
    const drawn = bonded(parent);
    const added = applyCommand(drawn, { type: "node.add", node: child as never });
    const found = remedies(added.ok ? added.value.document : drawn, "eno3", "mv1");

    expect([...found.keys()]).not.toContain("remedy.otherNic");
    expect([...found.keys()]).toContain("remedy.secondNic");
  });
});

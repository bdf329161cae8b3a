import { describe, expect, it } from "vitest";
import {
  address,
  liveLink,
  liveNamespace,
  liveState,
  on,
} from "../../shared/plan/live/__testing__/live.ts";
import { topologyOf } from "../../shared/plan/__testing__/topologies.ts";
import type { HostSnapshot } from "../../shared/protocol/app/host.ts";
import { applyCommand } from "../../shared/topology/commands/apply.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { draftNic } from "./nic-draft.ts";

const ENO1 = liveLink(2, "eno1", { addresses: [address("192.168.1.10/24")] });
const VLAN = liveLink(3, "eno1.20", { kind: "vlan", vlanId: 20, ...on(2, "eno1") });
const SNAPSHOT: HostSnapshot = {
  live: liveState(liveNamespace(null, 1, [liveLink(1, "lo", { ethernet: false }), ENO1, VLAN])),
  ...{ containers: [], applied: [], permanent: [], interrupted: false },
};
const EMPTY = topologyOf([]);

function withNic(topology: Topology, name: string): Topology {
  const draft = draftNic(topology, { snapshot: SNAPSHOT, name, hostName: "lab" });
  const applied = draft && applyCommand(topology, draft.command);
  if (!applied?.ok) {
    throw new Error(`${name} was not added`);
  }
  return applied.value.document;
}

describe("draftNic", () => {
  it("draws a live NIC, the host that has it and the LAN at its wire, as they are now", () => {
    const { nodes, cables } = withNic(EMPTY, "eno1");

    expect(nodes).toEqual([
      { kind: "host", id: "host", name: "lab", local: true },
      {
        ...{ kind: "nic", id: "eno1", host: "host", name: "eno1", mac: ENO1.mac },
        addresses: ["192.168.1.10/24"],
      },
      { kind: "switch", id: "lan", name: "LAN" },
    ]);
    expect(cables).toEqual([{ id: "eno1-lan", from: "eno1", to: "lan" }]);
  });

  it("puts the NIC on the switch that is drawn already", () => {
    const { nodes, cables } = withNic(
      topologyOf([{ kind: "switch", id: "sw", name: "lab switch" }]),
      "eno1",
    );

    expect(nodes.filter(({ kind }) => kind === "switch")).toHaveLength(1);
    expect(cables).toEqual([{ id: "eno1-sw", from: "eno1", to: "sw" }]);
  });

  it("draws no LAN for a NIC without a link, nor where it could be on several", () => {
    const unplugged = liveLink(2, "eno1", { carrier: false });
    const live = liveState(liveNamespace(null, 1, [unplugged]));
    const two = topologyOf([
      { kind: "switch", id: "a", name: "a" },
      { kind: "switch", id: "b", name: "b" },
    ]);

    const draft = draftNic(EMPTY, {
      ...{ snapshot: { ...SNAPSHOT, live }, name: "eno1", hostName: "lab" },
    });

    expect(JSON.stringify(draft?.command)).not.toContain("switch");
    expect(withNic(two, "eno1").cables ?? []).toEqual([]);
  });

  it("brings the ports of a bond along, and knows the primary one", () => {
    const port = { master: "bond0", carrier: false } as const;
    const bond = liveLink(4, "bond0", {
      ...{ kind: "bond", bond: { mode: "active-backup", primary: "eno3" } },
      addresses: [address("10.0.0.1/24")],
    });
    const links = [liveLink(2, "eno2", port), liveLink(3, "eno3", port), bond];
    const live = liveState(liveNamespace(null, 1, links));

    const draft = draftNic(EMPTY, {
      ...{ snapshot: { ...SNAPSHOT, live }, name: "bond0", hostName: "lab" },
    });
    const applied = draft && applyCommand(EMPTY, draft.command);

    expect(applied?.ok && applied.value.document.nodes.at(-1)).toEqual({
      ...{ kind: "bond", id: "bond0", host: "host", name: "bond0", mode: "active-backup" },
      ...{ ports: ["eno2", "eno3"], primary: "eno3", mac: bond.mac },
      addresses: ["10.0.0.1/24"],
    });
  });

  it("brings the NIC below a VLAN along", () => {
    const { nodes } = withNic(EMPTY, "eno1.20");

    expect(nodes.map(({ id }) => id)).toEqual(["host", "eno1", "lan", "eno1.20"]);
    expect(nodes[3]).toMatchObject({ vlan: { parent: "eno1", id: 20 } });
  });

  it("draws nothing twice, also where it stands for a drawn NIC of another name", () => {
    const drawn = withNic(EMPTY, "eno1");
    const input = { snapshot: SNAPSHOT, name: "eno1", hostName: "lab" };
    const other = topologyOf([
      { kind: "host", id: "ws", name: "ws", local: true },
      { kind: "nic", id: "lan", host: "ws", name: "enp5s0" },
    ]);

    expect(draftNic(drawn, input)).toBeUndefined();
    expect(draftNic(other, { ...input, bindings: { lan: "eno1" } })).toBeUndefined();
    expect(draftNic(other, { ...input, name: "nothing" })).toBeUndefined();
  });

  it("does not take a NIC of the same name with another MAC for drawn", () => {
    const other = topologyOf([
      { kind: "host", id: "ws", name: "ws", local: true },
      { kind: "nic", id: "eno1", host: "ws", name: "eno1", mac: "02:00:00:00:00:99" },
    ]);

    const draft = draftNic(other, { snapshot: SNAPSHOT, name: "eno1", hostName: "lab" });

    expect(draft?.node).toBe("eno1-2");
  });
});

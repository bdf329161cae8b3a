import { expect, it } from "vitest";
import type { Topology } from "../../../shared/topology/document.ts";
import { classicLan } from "../classic-lan.ts";
import { draw } from "../draw.ts";
import type { Judged } from "../use-judge.ts";

/** The host-VM restriction, and each way out of it. */
export function hostVmTests(judged: Judged): void {
  it.each(["private", "vepa", "bridge"])("cuts the host off from a %s child", async (mode) => {
    const { cell } = await judged(classicLan({ children: [{ id: "a", mode }] }));

    expect([cell("ping", "eth0", "a"), cell("ping", "a", "eth0")]).toEqual(["no", "no"]);
    expect([cell("ping", "nas", "a"), cell("ping", "nas", "eth0")]).toEqual(["yes", "yes"]);
  });

  it("cuts the host off from a virtual machine on macvtap", async () => {
    const { cell } = await judged(
      classicLan({
        children: [{ id: "a", mode: "bridge", tap: true, guest: "vm" }],
        nodes: [{ kind: "guest", id: "vm", host: "host", type: "vm" }],
      }),
    );

    expect([cell("ping", "eth0", "a"), cell("ping", "a", "nas")]).toEqual(["no", "yes"]);
  });

  it("ends with a host shim and its routes, for bridge children", async () => {
    const { cell } = await judged(
      classicLan({
        host: { arpIgnore: 0 },
        children: [
          { id: "a", mode: "bridge" },
          { id: "b", mode: "bridge" },
          {
            id: "shim",
            mode: "bridge",
            guest: null,
            addresses: ["10.0.0.21/32"],
            routes: [{ to: "10.0.0.11/32" }, { to: "10.0.0.12/32" }],
          },
        ],
      }),
    );

    expect([cell("ping", "shim", "a"), cell("ping", "a", "shim")]).toEqual(["yes", "yes"]);
    // The host's own address answers too: its ARP is answered by the shim (weak host model).
    expect([cell("ping", "eth0", "a"), cell("ping", "a", "eth0")]).toEqual(["yes", "yes"]);
    expect(cell("unicast", "a", "eth0")).toBe(0);
  });

  it("stays with a shim without routes: the answer leaves by the parent", async () => {
    const { cell } = await judged(
      classicLan({
        children: [
          { id: "a", mode: "bridge" },
          { id: "shim", mode: "bridge", guest: null },
        ],
      }),
    );

    expect([cell("ping", "shim", "a"), cell("ping", "a", "shim")]).toEqual(["no", "no"]);
    expect(cell("unicast", "a", "shim")).toBe(1);
  });

  it("stays with a shim to a vepa child, but for reflective relay", async () => {
    const shimmed = (hairpin: boolean): Topology =>
      classicLan({
        hairpin,
        children: [
          { id: "a", mode: "vepa" },
          { id: "shim", mode: "bridge", guest: null, routes: [{ to: "10.0.0.11/32" }] },
        ],
      });

    const without = await judged(shimmed(false));
    const reflecting = await judged(shimmed(true));

    expect(without.cell("ping", "shim", "a")).toBe("no");
    expect(reflecting.cell("ping", "shim", "a")).toBe("yes");
  });

  it("ends with reflective relay on the switch's port", async () => {
    const { cell } = await judged(
      classicLan({
        hairpin: true,
        children: [
          { id: "a", mode: "vepa" },
          { id: "b", mode: "bridge" },
        ],
      }),
    );

    for (const child of ["a", "b"]) {
      expect(cell("ping", "eth0", child)).toBe("yes");
      expect(cell("ping", child, "eth0")).toBe("yes");
    }
  });

  it("ends with the host's address on a bridge-mode child of its own", async () => {
    const { cell } = await judged(
      classicLan({
        nic: { addresses: [] },
        children: [
          { id: "a", mode: "bridge" },
          { id: "own", mode: "bridge", guest: null, addresses: ["10.0.0.1/24"] },
        ],
      }),
    );

    expect([cell("ping", "own", "a"), cell("ping", "a", "own")]).toEqual(["yes", "yes"]);
    expect(cell("ping", "own", "nas")).toBe("yes");
  });

  it.each(["private", "vepa", "bridge"])(
    "ends with a second NIC on the switch for a %s child",
    async (mode) => {
      const { cell } = await judged(
        classicLan({
          children: [{ id: "a", mode, parent: "eth1" }],
          nodes: [{ kind: "nic", id: "eth1", host: "host" }],
          cables: [{ id: "wire1", from: "eth1", to: "sw" }],
        }),
      );

      expect([cell("ping", "eth0", "a"), cell("ping", "a", "eth0")]).toEqual(["yes", "yes"]);
    },
  );

  it("does not exist on a bridge", async () => {
    const { cell } = await judged(
      draw(
        [
          { kind: "host", id: "host" },
          { kind: "nic", id: "eth0", host: "host" },
          {
            kind: "bridge",
            id: "br0",
            host: "host",
            ports: ["eth0"],
            addresses: ["10.0.0.1/24"],
          },
          { kind: "guest", id: "ns", host: "host", type: "namespace" },
          { kind: "veth", id: "a", bridge: "br0", guest: "ns", addresses: ["10.0.0.11/24"] },
          { kind: "switch", id: "sw" },
          { kind: "station", id: "nas", addresses: ["10.0.0.9/24"] },
        ],
        [
          { id: "wire", from: "eth0", to: "sw" },
          { id: "nas-wire", from: "nas", to: "sw" },
        ],
      ),
    );

    expect([cell("ping", "br0", "a"), cell("ping", "a", "br0")]).toEqual(["yes", "yes"]);
    expect([cell("ping", "nas", "a"), cell("ping", "nas", "br0")]).toEqual(["yes", "yes"]);
  });

  it("parts siblings in vepa mode, until both are in bridge mode", async () => {
    const siblings = (mode: string): Topology =>
      classicLan({
        children: [
          { id: "a", mode },
          { id: "b", mode },
        ],
      });

    const vepa = await judged(siblings("vepa"));
    const bridge = await judged(siblings("bridge"));

    expect(vepa.cell("ping", "a", "b")).toBe("no");
    expect(bridge.cell("ping", "a", "b")).toBe("yes");
  });
}

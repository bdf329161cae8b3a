import { expect, it } from "vitest";
import { classicLan, LAN_MACS, type ClassicLan } from "../classic-lan.ts";
import { draw } from "../draw.ts";
import { dualStack } from "../dual-stack.ts";
import type { Verdict } from "../judge.ts";
import type { Judged } from "../use-judge.ts";

/** What a ping over IPv6 does otherwise than over IPv4. */
export function ipv6Tests(judged: Judged): void {
  const onBoth = (lan: ClassicLan): Promise<Verdict> => judged(dualStack(classicLan(lan)));

  it("a child reaches a host's shim without routes: the reply leaves by where the echo came in", async () => {
    const { cell } = await onBoth({ children: [{ id: "a", mode: "bridge" }, SHIM] });

    expect([cell("ping", "a", "shim"), cell("ping6", "a", "shim")]).toEqual(["no", "yes"]);
    expect([cell("ping", "shim", "a"), cell("ping6", "shim", "a")]).toEqual(["no", "no"]);
  });

  it("a shim with routes to the children is the host's way to them, for its own address only", async () => {
    const { cell } = await onBoth({
      host: { arpIgnore: 0 },
      children: [
        { id: "a", mode: "bridge" },
        { ...SHIM, addresses: ["10.0.0.12/32"], routes: [{ to: "10.0.0.11/32" }] },
      ],
    });

    expect([cell("ping6", "shim", "a"), cell("ping6", "a", "shim")]).toEqual(["yes", "yes"]);
    // Over IPv4 the shim answers for eth0's address as well (arp_ignore 0).
    expect([cell("ping", "a", "eth0"), cell("ping6", "a", "eth0")]).toEqual(["yes", "no"]);
    // The child is asked from the shim's link-local address, and nobody answers it for eth0's.
    expect([cell("ping", "eth0", "a"), cell("ping6", "eth0", "a")]).toEqual(["yes", "no"]);
  });

  it("only the interface that has an address answers for it, whatever arp_ignore says", async () => {
    const { cell } = await judged(
      dualStack(
        draw(
          [
            { kind: "host", id: "host", arpIgnore: 0 },
            { kind: "nic", id: "eth0", host: "host", addresses: ["10.0.0.1/24"] },
            { kind: "nic", id: "eth1", host: "host", addresses: ["10.0.0.2/24"], up: false },
            { kind: "station", id: "nas", addresses: ["10.0.0.9/24"] },
            { kind: "switch", id: "sw" },
          ],
          ["eth0", "eth1", "nas"].map((from) => ({ id: `${from}-wire`, from, to: "sw" })),
        ),
      ),
    );

    // An address outlives its interface over IPv4 only.
    expect([cell("ping", "nas", "eth1"), cell("ping6", "nas", "eth1")]).toEqual(["yes", "no"]);
    expect([cell("ping", "eth0", "eth1"), cell("ping6", "eth0", "eth1")]).toEqual(["local", "no"]);
  });

  it.each(["private", "vepa", "bridge", "passthru"])(
    "a virtual machine on a macvtap in mode %s asks, but hears no solicitation",
    async (mode) => {
      const { cell } = await onBoth({ children: [{ id: "t", mode, ...ON_TAP }], nodes: [VM] });

      expect([cell("ping", "nas", "t"), cell("ping", "t", "nas")]).toEqual(["yes", "yes"]);
      expect(["no", "leak"]).toContain(cell("ping6", "nas", "t"));
      expect(["yes", "leak"]).toContain(cell("ping6", "t", "nas"));
    },
  );

  it("a macvtap in mode source hears the solicitations of whom it lists", async () => {
    const listed = { sourceMacs: [LAN_MACS.nas] };
    const { cell } = await onBoth({
      children: [{ id: "t", mode: "source", ...ON_TAP, ...listed }],
      nodes: [VM],
    });

    expect(cell("ping6", "nas", "t")).toBe("yes");
  });

  it("link-local addresses are between two interfaces, whatever the routes say", async () => {
    const { cell } = await judged(
      classicLan({
        nic: { addresses: ["fe80::1/64"] },
        children: [
          { id: "a", mode: "bridge", addresses: ["fd00::a/64", "fe80::a/64"] },
          { ...SHIM, addresses: ["fe80::5/64"], routes: [{ to: "fd00::/64" }] },
        ],
      }),
    );

    expect([cell("ping6", "eth0", "a"), cell("ping6", "a", "eth0")]).toEqual(["no", "no"]);
    expect([cell("ping6", "shim", "a"), cell("ping6", "a", "shim")]).toEqual(["yes", "yes"]);
    expect(cell("ping6", "a", "nas")).toBe(null);
  });

  it("a stack that has the asker's address, too, keeps its reply to itself", async () => {
    const { cell } = await judged(
      classicLan({
        nic: { addresses: ["fd00::9/64"] },
        children: [{ id: "a", mode: "bridge", addresses: ["fd00::a/64"] }],
        nodes: [{ kind: "station", id: "odd", addresses: ["fd00::7/64", "fd00::9/64"] }],
        cables: [{ id: "odd-wire", from: "odd", to: "sw" }],
      }),
    );

    expect([cell("ping6", "eth0", "odd"), cell("ping6", "a", "odd")]).toEqual(["no", "yes"]);
  });

  it("an address on two stations is answered by both", async () => {
    const { cell } = await judged(
      classicLan({
        nic: { addresses: ["fd00::1/64"] },
        nodes: ["x", "y"].map((id) => ({ kind: "station", id, addresses: ["fd00::7/64"] })),
        cables: ["x", "y"].map((from) => ({ id: `${from}-wire`, from, to: "sw" })),
      }),
    );

    expect([cell("ping6", "eth0", "x"), cell("ping6", "x", "eth0")]).toEqual(["yes", "yes"]);
    expect(cell("ping6", "x", "y")).toBe("local");
  });

  it("solicitations are lost where children ask for no broadcast queue", async () => {
    const { cell } = await onBoth({
      children: ["a", "b"].map((id) => ({ id, mode: "bridge", bcqueuelen: 0 })),
    });

    expect([cell("ping6", "nas", "a"), cell("ping6", "a", "nas")]).toEqual(["no", "yes"]);
    expect(cell("ping6", "a", "b")).toBe("yes");
  });

  it("of two networks of one prefix the first is the way out, and either the way back", async () => {
    const { cell } = await judged(
      dualStack(
        draw(
          [
            { kind: "host", id: "host", arpIgnore: 1 },
            { kind: "nic", id: "eth0", host: "host", addresses: ["10.0.0.1/24"] },
            { kind: "nic", id: "eth1", host: "host", addresses: ["10.0.0.2/24"] },
            { kind: "switch", id: "sw0" },
            { kind: "switch", id: "sw1" },
            { kind: "station", id: "nas0", addresses: ["10.0.0.8/24"] },
            { kind: "station", id: "nas1", addresses: ["10.0.0.9/24"] },
          ],
          ["eth0", "eth1", "nas0", "nas1"].map((from) => ({
            id: `${from}-wire`,
            from,
            to: `sw${from.at(-1)}`,
          })),
        ),
      ),
    );

    expect([cell("ping6", "eth1", "nas0"), cell("ping6", "eth1", "nas1")]).toEqual(["no", "no"]);
    expect([cell("ping", "nas1", "eth1"), cell("ping6", "nas1", "eth1")]).toEqual(["no", "yes"]);
  });
}

const SHIM = { id: "shim", mode: "bridge", guest: null };
const ON_TAP = { tap: true, guest: "vm" };
const VM = { kind: "guest", id: "vm", host: "host", type: "vm" };

import { describe, expect, it } from "vitest";
import type { Topology } from "../../shared/topology/document.ts";
import { classicLan, LAN_MACS, type ChildOfLan } from "../kernel/classic-lan.ts";
import { draw, type Drawn } from "../kernel/draw.ts";
import { modeTests } from "../kernel/suites/modes.ts";
import { useJudge } from "../kernel/use-judge.ts";
import { bond, dummy, team, type OtherParent } from "./other-parents.ts";
import { vmTestbed } from "./vm-testbed.ts";

const GROUPS: readonly (readonly [string, OtherParent])[] = [
  ["a bond, balance-rr", bond("balance-rr")],
  ["a bond, balance-xor", bond("balance-xor")],
  ["a bond, 802.3ad", bond("802.3ad")],
  ["a bond, balance-tlb", bond("balance-tlb")],
  ["a bond, balance-alb", bond("balance-alb")],
  ["a team, activebackup", team("activebackup")],
  ["a team, roundrobin", team("roundrobin")],
];

const EVERY_MODE: readonly ChildOfLan[] = [
  { id: "a", mode: "bridge" },
  { id: "b", mode: "bridge" },
  { id: "c", mode: "vepa" },
  { id: "d", mode: "private" },
  { id: "e", mode: "source", sourceMacs: [LAN_MACS.nas, LAN_MACS.a] },
];

describe("macvlan does on other parents what was predicted for a NIC", () => {
  const judged = useJudge("other parents", vmTestbed);

  describe("a bond, active-backup", () => {
    modeTests((topology) => judged(topology, bond("active-backup")));
  });

  describe.each(GROUPS)("%s", (_, parent) => {
    it.each([false, true])("with children of every mode, reflective relay %s", async (hairpin) => {
      const { cell } = await judged(classicLan({ hairpin, children: EVERY_MODE }), parent);

      expect([cell("ping", "a", "b"), cell("ping", "a", "nas")]).toEqual(["yes", "yes"]);
      expect(cell("ping", "c", "a")).toBe(hairpin ? "yes" : "no");
    });

    it.each([false, true])("with a passthru child, reflective relay %s", async (hairpin) => {
      const { cell } = await judged(
        classicLan({ hairpin, children: [{ id: "a", mode: "passthru" }] }),
        parent,
      );

      expect([cell("ping", "nas", "a"), cell("ping", "nas", "eth0")]).toEqual(["yes", "no"]);
    });
  });

  it("a dummy: bridge children reach each other, and nothing leaves", async () => {
    const { cell } = await judged(behindNothing("bridge", "bridge"), dummy);

    expect([cell("ping", "a", "b"), cell("ping", "b", "a")]).toEqual(["yes", "yes"]);
    expect([cell("ping", "a", "eth0"), cell("unicast", "a", "eth0")]).toEqual(["no", 0]);
  });

  it.each(["private", "vepa", "source", "passthru"])(
    "a dummy: a %s child reaches nobody",
    async (mode) => {
      const { cell } = await judged(
        mode === "passthru" ? behindNothing(mode) : behindNothing(mode, "bridge"),
        dummy,
      );

      expect(cell("ping", "a", mode === "passthru" ? "eth0" : "b")).toBe("no");
    },
  );

  it.each(["active-backup", "802.3ad"] as const)("a VLAN of a bond, %s", async (mode) => {
    const { cell } = await judged(vlanTrunk(), bond(mode));

    expect([cell("ping", "a", "pc"), cell("ping", "a", "b")]).toEqual(["yes", "yes"]);
    expect([cell("ping", "a", "nas"), cell("ping", "c", "nas")]).toEqual(["no", "yes"]);
  });

  it("a bond whose members have no carrier cuts even bridge children off", async () => {
    const dark = classicLan({ nic: { carrier: false }, children: EVERY_MODE.slice(0, 2) });
    const { cell } = await judged(dark, bond("active-backup"));

    expect([cell("unicast", "a", "b"), cell("ping", "a", "b")]).toEqual([0, "no"]);
  });
});

/** Children on a NIC that says it has a link, whatever is behind it. */
function behindNothing(...modes: readonly string[]): Topology {
  return draw([
    { kind: "host", id: "host", arpIgnore: 1 },
    { kind: "nic", id: "eth0", host: "host", carrier: true, addresses: ["10.0.0.1/24"] },
    ...modes.flatMap((mode, place) =>
      child("ab".charAt(place), "eth0", mode, `10.0.0.${11 + place}/24`),
    ),
  ]);
}

/** Two children on the NIC's VLAN 10 and one on itself; a PC is in the VLAN, a NAS is not. */
function vlanTrunk(): Topology {
  return draw(
    [
      { kind: "host", id: "host", arpIgnore: 1 },
      { kind: "nic", id: "eth0", host: "host", addresses: ["10.0.0.1/24"] },
      { kind: "nic", id: "eth0.10", host: "host", vlan: { parent: "eth0", id: 10 } },
      ...child("a", "eth0.10", "bridge", "10.0.10.11/24"),
      ...child("b", "eth0.10", "bridge", "10.0.10.12/24"),
      ...child("c", "eth0", "bridge", "10.0.0.13/24"),
      { kind: "switch", id: "sw" },
      { kind: "station", id: "pc", addresses: ["10.0.10.20/24"] },
      { kind: "station", id: "nas", addresses: ["10.0.0.20/24"] },
    ],
    [
      { id: "wire", from: "eth0", to: "sw" },
      { id: "pc-wire", from: "pc", to: "sw", vlan: 10 },
      { id: "nas-wire", from: "nas", to: "sw" },
    ],
  );
}

function child(id: string, parent: string, mode: string, address: string): Drawn[] {
  const guest = `${id}-ns`;
  return [
    { kind: "guest", id: guest, host: "host", type: "namespace" },
    { kind: "macvlan", id, parent, guest, mode, addresses: [address] },
  ];
}

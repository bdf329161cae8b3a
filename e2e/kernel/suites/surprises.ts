import { expect, it } from "vitest";
import type { Topology } from "../../../shared/topology/document.ts";
import { classicLan, LAN_MACS, type ClassicLan } from "../classic-lan.ts";
import { draw, type Drawn } from "../draw.ts";
import type { Verdict } from "../judge.ts";
import type { Judged } from "../use-judge.ts";
import type { CellValue } from "../compare.ts";

const EVERYBODY = Object.values(LAN_MACS);

/** What surprises people about macvlan, and is so. */
export function surpriseTests(judged: Judged): void {
  const onLan = (lan: ClassicLan): Promise<Verdict> => judged(classicLan(lan));

  const bothWays = ({ cell }: Verdict, a: string, b: string): CellValue[] => [
    cell("ping", a, b),
    cell("ping", b, a),
  ];

  it("private lets unicast through a reflecting port: only ARP keeps siblings apart", async () => {
    const { cell } = await onLan({ hairpin: true, children: pair("private") });

    expect([cell("unicast", "a", "b"), cell("unicast", "b", "a")]).toEqual([1, 1]);
    expect(cell("broadcast", "a", "b")).toBe(0);
    expect(cell("ping", "a", "b")).toBe("no");
  });

  it("private cannot ping its parent, which can ping it, through a reflecting port", async () => {
    const verdict = await onLan({ hairpin: true, children: [{ id: "a", mode: "private" }] });

    expect(bothWays(verdict, "a", "eth0")).toEqual(["no", "yes"]);
  });

  it.each([
    ["private", 1, 1],
    ["vepa", 0, 1],
    ["bridge", 0, 1],
    ["passthru", 1, 0],
  ])("%s sees its own broadcast come back %i times, its parent %i", async (mode, own, parents) => {
    const { cell } = await onLan({ hairpin: true, children: [{ id: "a", mode }] });

    expect(cell("broadcast", "a", "a")).toBe(own);
    expect(cell("broadcast", "eth0", "eth0")).toBe(parents);
  });

  it("a NIC without carrier cuts bridge siblings off, one with nobody behind it does not", async () => {
    const alone = (carrier: boolean): Topology =>
      draw([
        { kind: "host", id: "host" },
        { kind: "nic", id: "eth0", host: "host", carrier },
        ...guestOn("eth0", "a", "10.0.0.11/24"),
        ...guestOn("eth0", "b", "10.0.0.12/24"),
      ]);

    const dark = await judged(alone(false));
    const lit = await judged(alone(true));

    expect(dark.cell("ping", "a", "b")).toBe("no");
    expect(lit.cell("ping", "a", "b")).toBe("yes");
  });

  it.each([
    ["the NIC is down", { nic: { up: false } }],
    ["the NIC has no carrier", { nic: { carrier: false } }],
  ])("bridge siblings are cut off when %s", async (_, lan) => {
    const { cell } = await onLan({ ...lan, children: pair("bridge") });

    expect([cell("unicast", "a", "b"), cell("ping", "a", "b")]).toEqual([0, "no"]);
  });

  it("a host bridge without a live port cuts its children off, like a NIC without carrier", async () => {
    const onBridge = (ports: readonly string[]): Topology =>
      draw([
        { kind: "host", id: "host" },
        { kind: "nic", id: "eth0", host: "host" },
        { kind: "bridge", id: "br0", host: "host", ports },
        ...guestOn("br0", "a", "10.0.0.11/24"),
        ...guestOn("br0", "b", "10.0.0.12/24"),
      ]);

    const empty = await judged(onBridge([]));
    const dead = await judged(onBridge(["eth0"]));

    expect(empty.cell("ping", "a", "b")).toBe("no");
    expect(dead.cell("ping", "a", "b")).toBe("no");
  });

  it("a passthru child that is only made, and down, deafens its parent", async () => {
    const { cell } = await onLan({ children: [{ id: "a", mode: "passthru", up: false }] });

    expect([cell("unicast", "nas", "eth0"), cell("ping", "nas", "eth0")]).toEqual([0, "no"]);
    expect(cell("broadcast", "nas", "eth0")).toBe(1);
  });

  it.each(["private", "vepa", "bridge", "source"])(
    "a %s child that is down is as if absent",
    async (mode) => {
      const { cell } = await onLan({
        hairpin: true,
        children: [
          { id: "a", mode, up: false, ...(mode === "source" ? { sourceMacs: EVERYBODY } : {}) },
          { id: "b", mode: "bridge" },
        ],
      });

      expect([cell("unicast", "nas", "a"), cell("broadcast", "nas", "a")]).toEqual([0, 0]);
      expect(cell("ping", "nas", "b")).toBe("yes");
      expect(cell("ping", "nas", "eth0")).toBe("yes");
    },
  );

  it("passthru in the host's own stack: the parent's address answers, and cannot ask", async () => {
    const verdict = await onLan({
      host: { arpIgnore: 0 },
      children: [{ id: "a", mode: "passthru", guest: null, addresses: [] }],
    });

    expect(bothWays(verdict, "nas", "eth0")).toEqual(["yes", "no"]);
    expect(verdict.cell("unicast", "nas", "eth0")).toBe(0);
  });

  it.each([true, false])(
    "nodst takes a station away from all others (child up: %s)",
    async (up) => {
      const { cell } = await onLan({
        children: [
          { id: "a", mode: "source", sourceMacs: [LAN_MACS.nas], nodst: true, up },
          { id: "b", mode: "bridge" },
        ],
      });

      for (const other of ["eth0", "b"]) {
        expect(cell("unicast", "nas", other)).toBe(0);
        expect(cell("broadcast", "nas", other)).toBe(0);
        expect(cell("ping", "nas", other)).toBe("no");
      }
      expect(cell("unicast", "nas", "a")).toBe(up ? 1 : 0);
    },
  );

  it("without nodst a source child gets a copy, and nobody loses anything", async () => {
    const { cell } = await onLan({
      children: [
        { id: "a", mode: "source", sourceMacs: [LAN_MACS.nas] },
        { id: "b", mode: "bridge" },
      ],
    });

    expect([cell("unicast", "nas", "a"), cell("unicast", "nas", "b")]).toEqual([1, 1]);
    expect(cell("ping", "nas", "eth0")).toBe("yes");
  });

  it("nodst for a bridge sibling kills its unicast to others, not its broadcast", async () => {
    const { cell } = await onLan({
      children: [
        ...pair("bridge"),
        { id: "c", mode: "source", sourceMacs: [LAN_MACS.a], nodst: true },
      ],
    });

    expect([cell("unicast", "a", "b"), cell("broadcast", "a", "b")]).toEqual([0, 1]);
    expect(cell("ping", "a", "b")).toBe("no");
  });

  it("source hears only whom it lists, and is heard by all", async () => {
    const deaf = await onLan({ children: [{ id: "a", mode: "source" }] });
    const hearing = await onLan({
      children: [{ id: "a", mode: "source", sourceMacs: [LAN_MACS.nas] }],
    });

    expect([deaf.cell("unicast", "nas", "a"), deaf.cell("unicast", "a", "nas")]).toEqual([0, 1]);
    expect(deaf.cell("ping", "a", "nas")).toBe("no");
    expect(bothWays(hearing, "a", "nas")).toEqual(["yes", "yes"]);
  });

  it("source is one-way inside the host, with reflective relay", async () => {
    const verdict = await onLan({
      hairpin: true,
      children: [
        { id: "a", mode: "vepa" },
        { id: "b", mode: "source", sourceMacs: EVERYBODY },
      ],
    });

    expect(bothWays(verdict, "a", "b")).toEqual(["yes", "no"]);
  });

  it("a child of a child is its sibling", async () => {
    const verdict = await onLan({
      children: [
        { id: "a", mode: "bridge" },
        { id: "b", mode: "bridge", parent: "a" },
      ],
    });

    expect(bothWays(verdict, "a", "b")).toEqual(["yes", "yes"]);
  });

  it("with two NICs on one LAN the first route decides (ARP flux)", async () => {
    const twoNics = (arpIgnore: number): ClassicLan => ({
      host: { arpIgnore },
      children: [
        { id: "a", mode: "bridge" },
        { id: "b", mode: "bridge", parent: "eth1" },
      ],
      nodes: [{ kind: "nic", id: "eth1", host: "host", addresses: ["10.0.0.2/24"] }],
      cables: [{ id: "wire1", from: "eth1", to: "sw" }],
    });

    const flux = await onLan(twoNics(0));
    const strict = await onLan(twoNics(1));

    expect(flux.cell("ping", "b", "eth1")).toBe("yes");
    expect(strict.cell("ping", "b", "eth1")).toBe("no");
    expect(flux.cell("ping", "a", "eth1")).toBe("no");
  });

  it("children of a host bridge meet its guests and the LAN, not the bridge's own address", async () => {
    const verdict = await judged(bridged({ children: true }));

    expect(bothWays(verdict, "a", "br0")).toEqual(["no", "no"]);
    expect(bothWays(verdict, "a", "guest")).toEqual(["yes", "yes"]);
    expect(bothWays(verdict, "a", "nas")).toEqual(["yes", "yes"]);
  });

  it("reflective relay towards a host bridge doubles every broadcast", async () => {
    const { cell } = await judged(bridged({ hairpin: true }));

    expect(cell("broadcast", "guest", "br0")).toBe(2);
    expect(cell("broadcast", "guest", "guest")).toBe(1);
  });

  it("behind a bridge-mode child as a bridge's port guests send and hear no unicast", async () => {
    const { cell } = await judged(behindChild("bridge"));

    expect([cell("unicast", "guest", "nas"), cell("unicast", "nas", "guest")]).toEqual([1, 0]);
    expect(cell("ping", "nas", "guest")).toBe("no");
  });

  it("behind a passthru child as a bridge's port everything works", async () => {
    const verdict = await judged(behindChild("passthru"));

    expect(bothWays(verdict, "nas", "guest")).toEqual(["yes", "yes"]);
  });

  it.each([
    ["bridge", 0, "no"],
    ["vepa", 0, "no"],
    ["passthru", 1, "yes"],
  ])("a VM with a MAC of its own on a %s macvtap hears %i unicast", async (mode, copies, ping) => {
    const { cell } = await onLan({
      children: [{ id: "a", mode, tap: true, guest: "vm", guestMac: "52:54:00:00:00:01" }],
      nodes: [{ kind: "guest", id: "vm", host: "host", type: "vm" }],
    });

    expect([cell("unicast", "nas", "a"), cell("ping", "nas", "a")]).toEqual([copies, ping]);
  });

  it("a macvtap that nobody opened is an ordinary interface of the host", async () => {
    const { cell } = await onLan({
      children: [
        { id: "a", mode: "bridge", tap: true, guest: null, routes: [{ to: "10.0.0.12/32" }] },
        { id: "b", mode: "bridge" },
      ],
    });

    expect(cell("ping", "a", "b")).toBe("yes");
  });

  it("of equal MACs on two NICs the switch serves the one that spoke last", async () => {
    const { cell } = await onLan({
      children: [
        { id: "a", mode: "bridge" },
        { id: "twin", mode: "bridge", mac: LAN_MACS.a, parent: "eth1" },
      ],
      nodes: [{ kind: "nic", id: "eth1", host: "host" }],
      cables: [{ id: "wire1", from: "eth1", to: "sw" }],
    });

    expect([cell("unicast", "nas", "a"), cell("unicast", "nas", "twin")]).toEqual([1, 1]);
    expect(cell("unicast", "a", "twin")).toBe(0);
  });

  it("passthru has its parent's MAC, whatever was asked for", async () => {
    const { cell } = await onLan({ children: [{ id: "p", mode: "passthru", mac: LAN_MACS.a }] });

    expect(cell("ping", "nas", "p")).toBe("yes");
  });

  it("a broadcast queue of length 0 leaves children deaf for ARP, and able to ask", async () => {
    const verdict = await onLan({ children: [{ id: "a", mode: "bridge", bcqueuelen: 0 }] });

    expect(bothWays(verdict, "nas", "a")).toEqual(["no", "yes"]);
  });

  it("one sibling's queue serves them all", async () => {
    const { cell } = await onLan({
      children: [
        { id: "a", mode: "bridge", bcqueuelen: 0 },
        { id: "b", mode: "bridge" },
      ],
    });

    expect(cell("ping", "nas", "a")).toBe("yes");
  });

  it("an address stays reachable by other interfaces while its own is down", async () => {
    const { cell } = await onLan({
      host: { arpIgnore: 0 },
      nodes: [{ kind: "nic", id: "eth1", host: "host", up: false, addresses: ["10.0.0.2/24"] }],
      cables: [{ id: "wire1", from: "eth1", to: "sw" }],
    });

    expect(cell("ping", "nas", "eth1")).toBe("yes");
  });
}

function pair(mode: string): { readonly id: string; readonly mode: string }[] {
  return [
    { id: "a", mode },
    { id: "b", mode },
  ];
}

function guestOn(parent: string, id: string, address: string): Drawn[] {
  return [
    { kind: "guest", id: `${id}-ns`, host: "host", type: "namespace" },
    { kind: "macvlan", id, parent, mode: "bridge", guest: `${id}-ns`, addresses: [address] },
  ];
}

const LAN: readonly Drawn[] = [
  { kind: "switch", id: "sw" },
  { kind: "station", id: "nas", addresses: ["10.0.0.9/24"] },
];

const VETH_GUEST: readonly Drawn[] = [
  { kind: "guest", id: "guest-ns", host: "host", type: "namespace" },
  { kind: "veth", id: "guest", bridge: "br0", guest: "guest-ns", addresses: ["10.0.0.20/24"] },
];

function cables(hairpin: boolean): Drawn[] {
  return [
    { id: "wire", from: "eth0", to: "sw", reflectiveRelay: hairpin },
    { id: "nas-wire", from: "nas", to: "sw" },
  ];
}

/** A classic host bridge with a guest, and perhaps macvlan children on it. */
function bridged({ children = false, hairpin = false }): Topology {
  return draw(
    [
      { kind: "host", id: "host" },
      { kind: "nic", id: "eth0", host: "host" },
      { kind: "bridge", id: "br0", host: "host", ports: ["eth0"], addresses: ["10.0.0.1/24"] },
      ...VETH_GUEST,
      ...(children ? guestOn("br0", "a", "10.0.0.11/24") : []),
      ...LAN,
    ],
    cables(hairpin),
  );
}

/** A guest on a bridge whose way out is a macvlan child. */
function behindChild(mode: string): Topology {
  return draw(
    [
      { kind: "host", id: "host" },
      { kind: "nic", id: "eth0", host: "host" },
      { kind: "macvlan", id: "up", parent: "eth0", mode },
      { kind: "bridge", id: "br0", host: "host", ports: ["up"] },
      ...VETH_GUEST,
      ...LAN,
    ],
    cables(false),
  );
}

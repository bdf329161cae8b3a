import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Topology } from "../../shared/topology/document.ts";
import { MACVLAN_MODES } from "../../shared/topology/nodes/macvlan.ts";
import { parseTopology } from "../../shared/topology/parse.ts";
import { draw, type Drawn } from "../kernel/draw.ts";
import { useJudge } from "../kernel/use-judge.ts";
import { vmTestbed } from "./vm-testbed.ts";

const HOST = { kind: "host", id: "host", arpIgnore: 1 };
const SWITCH = { kind: "switch", id: "sw" };
const ETH0 = { kind: "nic", id: "eth0", host: "host", addresses: ["10.0.0.1/24"] };

/** A VLAN of a NIC; without `address` it only carries others. */
function vlan(parent: string, id: number, address?: string): Drawn {
  const addresses = address === undefined ? {} : { addresses: [address] };
  return { kind: "nic", id: `${parent}.${id}`, host: "host", vlan: { parent, id }, ...addresses };
}

/** A child with a namespace of its own. */
function child(id: string, parent: string, mode: string, address: string, keys = {}): Drawn[] {
  const guest = `${id}-ns`;
  return [
    { kind: "guest", id: guest, host: "host", type: "namespace" },
    { kind: "macvlan", id, parent, guest, mode, addresses: [address], ...keys },
  ];
}

function station(id: string, address: string): Drawn {
  return { kind: "station", id, addresses: [address] };
}

function wire(from: string, keys: Readonly<Record<string, unknown>> = {}): Drawn {
  return { id: `${from}-wire`, from, to: "sw", ...keys };
}

describe("VLANs", () => {
  const judged = useJudge("VLANs", vmTestbed);

  it("keep the guests of the example apart", async () => {
    const { cell } = await judged(example("vlan-trunk"));

    expect([cell("ping", "mv0", "pc"), cell("ping", "mv1", "printer")]).toEqual(["yes", "yes"]);
    expect([cell("ping", "mv0", "printer"), cell("ping", "mv0", "mv1")]).toEqual(["no", "no"]);
  });

  it.each(MACVLAN_MODES.flatMap((mode) => [false, true].map((relay) => ({ mode, relay }))))(
    "carry $mode children like any NIC, reflective relay $relay",
    async ({ mode, relay }) => {
      const pc = { ...station("pc", "10.0.0.20/24"), mac: "02:00:00:00:00:20" };
      const listed = mode === "source" ? { sourceMacs: ["02:00:00:00:00:20"] } : {};
      const { cell } = await judged(
        draw(
          [
            HOST,
            { ...ETH0, addresses: [] },
            vlan("eth0", 10, "10.0.0.2/24"),
            ...child("a", "eth0.10", mode, "10.0.0.11/24", listed),
            ...(mode === "passthru" ? [] : child("b", "eth0.10", "bridge", "10.0.0.12/24")),
            SWITCH,
            pc,
          ],
          [wire("eth0", { reflectiveRelay: relay }), wire("pc", { vlan: 10 })],
        ),
      );

      expect(cell("ping", "pc", "a")).toBe("yes");
      // The allow list names nobody but the PC.
      expect(cell("unicast", "eth0.10", "a")).toBe(relay && mode !== "source" ? 1 : 0);
    },
  );

  it("reach each other over two NICs of one switch", async () => {
    const { cell } = await judged(
      draw(
        [
          HOST,
          { kind: "host", id: "other" },
          ETH0,
          vlan("eth0", 10, "10.0.10.1/24"),
          vlan("eth0", 20, "10.0.20.1/24"),
          { kind: "nic", id: "eth1", host: "other", addresses: ["10.0.0.2/24"] },
          { ...vlan("eth1", 10, "10.0.10.2/24"), host: "other" },
          { ...vlan("eth1", 30, "10.0.20.2/24"), host: "other" },
          SWITCH,
        ],
        [wire("eth0"), wire("eth1")],
      ),
    );

    expect(cell("ping", "eth0", "eth1")).toBe("yes");
    expect(cell("ping", "eth0.10", "eth1.10")).toBe("yes");
    expect(cell("ping", "eth0.20", "eth1.30")).toBe("no");
    expect(cell("unicast", "eth0.10", "eth1")).toBe(0);
  });

  it("are what access ports are in; others hear nothing", async () => {
    const { cell } = await judged(
      draw(
        [
          HOST,
          ETH0,
          vlan("eth0", 10, "10.0.10.1/24"),
          SWITCH,
          station("in10", "10.0.10.20/24"),
          station("too10", "10.0.10.21/24"),
          station("in20", "10.0.10.22/24"),
          station("plain", "10.0.0.23/24"),
        ],
        [
          wire("eth0"),
          wire("in10", { vlan: 10 }),
          wire("too10", { vlan: 10 }),
          wire("in20", { vlan: 20 }),
          wire("plain"),
        ],
      ),
    );

    expect([cell("ping", "in10", "too10"), cell("ping", "in10", "eth0.10")]).toEqual([
      "yes",
      "yes",
    ]);
    expect([cell("ping", "in10", "in20"), cell("broadcast", "in10", "plain")]).toEqual(["no", 0]);
    expect(cell("ping", "plain", "eth0")).toBe("yes");
  });

  it("take frames that come tagged to an access port of their own VLAN", async () => {
    const { cell } = await judged(
      draw(
        [
          HOST,
          { ...ETH0, addresses: ["10.0.10.1/24"] },
          vlan("eth0", 10, "10.0.11.1/24"),
          vlan("eth0", 20, "10.0.20.1/24"),
          SWITCH,
          station("pc", "10.0.10.20/24"),
          { ...station("far", "10.0.11.20/24") },
        ],
        [wire("eth0", { vlan: 10 }), wire("pc", { vlan: 10 }), wire("far", { vlan: 10 })],
      ),
    );

    expect(cell("ping", "eth0", "pc")).toBe("yes");
    // There and not back: what leaves an access port has no tag, so the VLAN gets no answer.
    expect([cell("unicast", "eth0.10", "far"), cell("unicast", "far", "eth0.10")]).toEqual([1, 0]);
    expect(cell("broadcast", "eth0.20", "pc")).toBe(0);
  });

  it("and their parent are two LANs, with children on both", async () => {
    const { cell } = await judged(
      draw(
        [
          HOST,
          ETH0,
          vlan("eth0", 10, "10.0.10.1/24"),
          ...child("a", "eth0", "bridge", "10.0.0.11/24"),
          ...child("b", "eth0", "vepa", "10.0.0.12/24"),
          ...child("c", "eth0.10", "bridge", "10.0.0.13/24"),
          ...child("d", "eth0.10", "bridge", "10.0.10.14/24"),
          SWITCH,
          station("pc", "10.0.10.20/24"),
          station("nas", "10.0.0.20/24"),
        ],
        [wire("eth0", { reflectiveRelay: true }), wire("pc", { vlan: 10 }), wire("nas")],
      ),
    );

    expect([cell("ping", "a", "b"), cell("ping", "a", "nas")]).toEqual(["yes", "yes"]);
    expect([cell("ping", "a", "c"), cell("ping", "c", "a")]).toEqual(["no", "no"]);
    expect([cell("ping", "d", "pc"), cell("ping", "eth0.10", "d")]).toEqual(["yes", "yes"]);
  });

  it("are taken off before a passthru child takes all of the parent", async () => {
    const { cell } = await judged(
      draw(
        [
          HOST,
          ETH0,
          vlan("eth0", 10, "10.0.10.1/24"),
          ...child("a", "eth0", "passthru", "10.0.0.11/24"),
          SWITCH,
          station("pc", "10.0.10.20/24"),
          station("nas", "10.0.0.20/24"),
        ],
        [wire("eth0"), wire("pc", { vlan: 10 }), wire("nas")],
      ),
    );

    expect([cell("ping", "nas", "a"), cell("ping", "pc", "eth0.10")]).toEqual(["yes", "yes"]);
    expect(cell("ping", "nas", "eth0")).toBe("no");
  });

  it("stand on VLANs: two tags, one for each switch port to take off", async () => {
    const { cell } = await judged(
      draw(
        [
          HOST,
          { kind: "host", id: "other" },
          ETH0,
          vlan("eth0", 10, "10.0.10.1/24"),
          { ...vlan("eth0.10", 20, "10.0.20.1/24"), id: "inner" },
          ...child("a", "inner", "bridge", "10.0.20.11/24"),
          { kind: "nic", id: "eth1", host: "other" },
          { ...vlan("eth1", 20, "10.0.20.2/24"), host: "other" },
          { kind: "host", id: "third" },
          { kind: "nic", id: "eth2", host: "third" },
          { ...vlan("eth2", 10), host: "third" },
          { ...vlan("eth2.10", 20, "10.0.20.3/24"), host: "third", id: "far-inner" },
          SWITCH,
        ],
        [wire("eth0"), wire("eth1", { vlan: 10 }), wire("eth2")],
      ),
    );

    expect([cell("ping", "inner", "far-inner"), cell("ping", "a", "far-inner")]).toEqual([
      "yes",
      "yes",
    ]);
    // The access port takes the outer tag off, but no frame that comes with the inner one alone.
    expect([cell("unicast", "a", "eth1.20"), cell("unicast", "eth1.20", "a")]).toEqual([1, 0]);
  });

  it("are bridges' ports", async () => {
    const { cell } = await judged(
      draw(
        [
          HOST,
          ETH0,
          vlan("eth0", 10),
          {
            kind: "bridge",
            id: "br10",
            host: "host",
            ports: ["eth0.10"],
            addresses: ["10.0.10.1/24"],
          },
          ...child("a", "br10", "bridge", "10.0.10.11/24"),
          { kind: "guest", id: "ve-ns", host: "host", type: "namespace" },
          { kind: "veth", id: "ve", bridge: "br10", guest: "ve-ns", addresses: ["10.0.10.12/24"] },
          SWITCH,
          station("pc", "10.0.10.20/24"),
          station("nas", "10.0.0.20/24"),
        ],
        [wire("eth0"), wire("pc", { vlan: 10 }), wire("nas")],
      ),
    );

    expect([cell("ping", "br10", "pc"), cell("ping", "ve", "pc"), cell("ping", "a", "ve")]).toEqual(
      ["yes", "yes", "yes"],
    );
    expect([cell("ping", "ve", "nas"), cell("broadcast", "eth0", "ve")]).toEqual(["no", 0]);
  });

  it("come off before the bridge that has the parent as its port", async () => {
    const { cell } = await judged(
      draw(
        [
          HOST,
          { ...ETH0, addresses: [] },
          vlan("eth0", 10, "10.0.10.1/24"),
          { kind: "bridge", id: "br0", host: "host", ports: ["eth0"], addresses: ["10.0.0.1/24"] },
          { kind: "guest", id: "ve-ns", host: "host", type: "namespace" },
          { kind: "veth", id: "ve", bridge: "br0", guest: "ve-ns", addresses: ["10.0.0.12/24"] },
          SWITCH,
          station("pc", "10.0.10.20/24"),
          station("in20", "10.0.20.20/24"),
          station("nas", "10.0.0.20/24"),
        ],
        [wire("eth0"), wire("pc", { vlan: 10 }), wire("in20", { vlan: 20 }), wire("nas")],
      ),
    );

    expect([cell("ping", "pc", "eth0.10"), cell("ping", "ve", "nas")]).toEqual(["yes", "yes"]);
  });

  it("that are joined by a bridge are one LAN", async () => {
    const { cell } = await judged(
      draw(
        [
          HOST,
          { ...ETH0, addresses: [] },
          vlan("eth0", 10),
          vlan("eth0", 20),
          { kind: "bridge", id: "br", host: "host", ports: ["eth0.10", "eth0.20"] },
          SWITCH,
          station("in10", "10.0.10.20/24"),
          station("in20", "10.0.10.21/24"),
        ],
        [wire("eth0"), wire("in10", { vlan: 10 }), wire("in20", { vlan: 20 })],
      ),
    );

    expect([cell("ping", "in10", "in20"), cell("ping", "in20", "in10")]).toEqual(["yes", "yes"]);
  });

  it.each([
    ["down", { up: false }],
    ["without carrier", { carrier: false }],
  ])("go with a parent that is %s", async (_, state) => {
    const { cell } = await judged(
      draw(
        [
          HOST,
          vlan("eth0", 10, "10.0.10.1/24"),
          ...child("a", "eth0.10", "bridge", "10.0.10.11/24"),
          ...child("b", "eth0.10", "bridge", "10.0.10.12/24"),
          { ...ETH0, ...state },
          SWITCH,
          station("pc", "10.0.10.20/24"),
        ],
        [wire("eth0"), wire("pc", { vlan: 10 })],
      ),
    );

    expect([cell("ping", "a", "pc"), cell("ping", "a", "b")]).toEqual(["no", "no"]);
  });

  it("stay down on a parent that is up, also where they were drawn first", async () => {
    const { cell } = await judged(
      draw(
        [
          HOST,
          { ...vlan("eth0", 10, "10.0.10.1/24"), up: false },
          vlan("eth0", 20, "10.0.20.1/24"),
          ETH0,
          SWITCH,
          station("pc", "10.0.10.20/24"),
          station("in20", "10.0.20.20/24"),
        ],
        [wire("eth0"), wire("pc", { vlan: 10 }), wire("in20", { vlan: 20 })],
      ),
    );

    expect([cell("ping", "pc", "eth0.10"), cell("ping", "in20", "eth0.20")]).toEqual(["no", "yes"]);
  });

  it("pass a trunk of two switches, and stop at one that is an access port", async () => {
    const { cell } = await judged(
      draw(
        [
          HOST,
          ETH0,
          vlan("eth0", 10, "10.0.10.1/24"),
          SWITCH,
          { kind: "switch", id: "sw2" },
          { kind: "switch", id: "sw3" },
          station("in10", "10.0.10.20/24"),
          station("plain", "10.0.0.21/24"),
          station("behind", "10.0.10.22/24"),
        ],
        [
          wire("eth0"),
          { id: "trunk", from: "sw2", to: "sw" },
          { id: "access", from: "sw3", to: "sw", vlan: 10 },
          { ...wire("in10", { vlan: 10 }), to: "sw2" },
          { ...wire("plain"), to: "sw2" },
          { ...wire("behind"), to: "sw3" },
        ],
      ),
    );

    expect([cell("ping", "eth0.10", "in10"), cell("ping", "eth0", "plain")]).toEqual([
      "yes",
      "yes",
    ]);
    expect(cell("ping", "eth0.10", "behind")).toBe("yes");
    expect(cell("broadcast", "plain", "behind")).toBe(0);
  });

  it("go over a direct cable", async () => {
    const { cell } = await judged(
      draw(
        [
          HOST,
          ETH0,
          vlan("eth0", 10, "10.0.10.1/24"),
          { kind: "host", id: "other" },
          { kind: "nic", id: "eth1", host: "other", addresses: ["10.0.0.2/24"] },
          { ...vlan("eth1", 10, "10.0.10.2/24"), host: "other" },
        ],
        [{ id: "direct", from: "eth0", to: "eth1" }],
      ),
    );

    expect([cell("ping", "eth0", "eth1"), cell("ping", "eth0.10", "eth1.10")]).toEqual([
      "yes",
      "yes",
    ]);
  });
});

function example(name: string): Topology {
  const file = new URL(`../../examples/${name}.macvlan.json`, import.meta.url);
  const parsed = parseTopology(readFileSync(file, "utf8"));
  if (!parsed.ok) {
    throw new Error(`${name} does not parse`);
  }
  return parsed.value;
}

import { describe, expect, it } from "vitest";
import { ask, child, home, lab } from "./__testing__/lab.ts";

const A = "02:00:00:00:00:0a";
const B = "02:00:00:00:00:0b";
const LAN = "02:00:00:00:00:09";
const HOST = "02:00:00:00:00:01";

/** The home lab with fixed addresses for NIC and station. */
function fixed(options: { hairpin?: boolean; arpIgnore?: 0 | 1 } = {}) {
  const [nodes, cables] = home({
    hairpin: options.hairpin ?? false,
    host: { arpIgnore: options.arpIgnore ?? 1 },
    nic: { mac: HOST },
  });
  const withStation = nodes.map((node) => (node["id"] === "lan" ? { ...node, mac: LAN } : node));
  return [withStation, cables] as const;
}

describe("surprises of the kernel", () => {
  it("lets unicast pass between private children behind a reflective relay", () => {
    const [nodes, cables] = fixed({ hairpin: true });
    const { unicast, ping } = ask(
      lab(
        [...nodes, ...child("a", 50, { mode: "private" }), ...child("b", 51, { mode: "private" })],
        cables,
      ),
    );

    expect([unicast("a", "b"), unicast("b", "a"), ping("a", "b")]).toEqual([1, 1, "no"]);
  });

  it("lets the parent ping a private child that cannot ping the parent", () => {
    const [nodes, cables] = fixed({ hairpin: true });
    const { ping } = ask(lab([...nodes, ...child("a", 50, { mode: "private" })], cables));

    expect([ping("eth0", "a"), ping("a", "eth0")]).toEqual(["yes", "no"]);
  });

  it("gives private, source and passthru children their own broadcast back, others not", () => {
    const [nodes, cables] = fixed({ hairpin: true });
    const heard = ["private", "source", "passthru", "vepa", "bridge"].map((mode) =>
      ask(lab([...nodes, ...child("a", 50, { mode })], cables)).broadcast("a", "a"),
    );

    expect(heard).toEqual([1, 1, 1, 0, 0]);
  });

  it("gives a source child that lists itself its own broadcast twice", () => {
    const [nodes, cables] = fixed({ hairpin: true });
    const own = { mode: "source", mac: A, sourceMacs: [A] };
    const { broadcast } = ask(lab([...nodes, ...child("a", 50, own)], cables));

    expect(broadcast("a", "a")).toBe(2);
  });

  it("gives the parent its own broadcast back, but for passthru", () => {
    const [nodes, cables] = fixed({ hairpin: true });
    const heard = ["private", "vepa", "bridge", "source", "passthru"].map((mode) =>
      ask(lab([...nodes, ...child("a", 50, { mode })], cables)).broadcast("eth0", "eth0"),
    );

    expect(heard).toEqual([1, 1, 1, 1, 0]);
  });

  it("cuts bridge children off when the NIC has no carrier, not when nobody is behind it", () => {
    const [nodes] = fixed();
    const pair = [...child("a", 50), ...child("b", 51)];
    const withCarrier = nodes.map((node) =>
      node["id"] === "eth0" ? { ...node, carrier: true } : node,
    );

    expect(ask(lab([...nodes, ...pair])).ping("a", "b")).toBe("no");
    expect(ask(lab([...withCarrier, ...pair])).ping("a", "b")).toBe("yes");
  });

  it("makes the parent deaf for unicast by a passthru child that is down", () => {
    const [nodes, cables] = fixed();
    const down = { mode: "passthru", up: false };
    const { unicast, broadcast, ping } = ask(lab([...nodes, ...child("a", 50, down)], cables));

    expect([unicast("lan", "eth0"), broadcast("lan", "eth0")]).toEqual([0, 1]);
    expect([ping("lan", "eth0"), ping("eth0", "lan")]).toEqual(["no", "no"]);
  });

  it("treats a child of another mode that is down as absent", () => {
    const [nodes, cables] = fixed();
    const { unicast, ping } = ask(lab([...nodes, ...child("a", 50, { up: false })], cables));

    expect([unicast("lan", "a"), ping("lan", "eth0")]).toEqual([0, "yes"]);
  });

  it("answers for the parent's address by a passthru child in the host's own stack", () => {
    const [nodes, cables] = fixed({ arpIgnore: 0 });
    const shim = { kind: "macvlan", id: "p", parent: "eth0", name: "p", mode: "passthru" };
    const { ping } = ask(lab([...nodes, shim], cables));

    expect([ping("lan", "eth0"), ping("eth0", "lan")]).toEqual(["yes", "no"]);
  });

  it.each([true, false])("black-holes a listed station by nodst, child up: %s", (up) => {
    const [nodes, cables] = fixed();
    const thief = { mode: "source", sourceMacs: [LAN], nodst: true, up };
    const { unicast, broadcast } = ask(
      lab([...nodes, ...child("a", 50, thief), ...child("b", 51)], cables),
    );

    expect([unicast("lan", "eth0"), broadcast("lan", "eth0")]).toEqual([0, 0]);
    expect([unicast("lan", "b"), broadcast("lan", "b")]).toEqual([0, 0]);
  });

  it("copies to a source child what a station sends, without nodst", () => {
    const [nodes, cables] = fixed();
    const copying = { mode: "source", sourceMacs: [LAN] };
    const { unicast, broadcast } = ask(
      lab([...nodes, ...child("a", 50, copying), ...child("b", 51)], cables),
    );

    expect([unicast("lan", "b"), broadcast("lan", "b"), broadcast("lan", "a")]).toEqual([1, 1, 1]);
  });

  it("lets a nodst child that lists a bridge sibling kill its unicast, not its broadcasts", () => {
    const [nodes, cables] = fixed();
    const thief = { mode: "source", sourceMacs: [A], nodst: true };
    const { unicast, broadcast, ping } = ask(
      lab(
        [...nodes, ...child("a", 50, { mac: A }), ...child("b", 51), ...child("s", 52, thief)],
        cables,
      ),
    );

    expect([unicast("a", "b"), broadcast("a", "b"), ping("a", "b")]).toEqual([0, 1, "no"]);
    expect(broadcast("a", "s")).toBe(0);
  });

  it("lets a source child hear nobody without an allow list, though it may send", () => {
    const [nodes, cables] = fixed();
    const { broadcast, unicast } = ask(
      lab([...nodes, ...child("a", 50, { mode: "source" })], cables),
    );

    expect([broadcast("lan", "a"), unicast("lan", "a"), unicast("a", "lan")]).toEqual([0, 0, 1]);
  });

  it("makes source directional: vepa reaches the listing child by ping, not the reverse", () => {
    const [nodes, cables] = fixed({ hairpin: true });
    const listing = { mode: "source", mac: B, sourceMacs: [A, B] };
    const { ping } = ask(
      lab(
        [...nodes, ...child("a", 50, { mode: "vepa", mac: A }), ...child("b", 51, listing)],
        cables,
      ),
    );

    expect([ping("a", "b"), ping("b", "a")]).toEqual(["yes", "no"]);
  });

  it("hangs a macvlan on a macvlan on the real lower device, as a sibling", () => {
    const [nodes, cables] = fixed();
    const { ping } = ask(
      lab([...nodes, ...child("a", 50), ...child("b", 51, { parent: "a" })], cables),
    );

    expect([ping("a", "b"), ping("b", "lan")]).toEqual(["yes", "yes"]);
  });

  it("keeps a host from its children, and a bridge shim with routes opens the way", () => {
    const [nodes, cables] = fixed({ arpIgnore: 0 });
    const shim = (routes: readonly string[]) => ({
      kind: "macvlan",
      id: "shim",
      parent: "eth0",
      name: "shim",
      mode: "bridge",
      addresses: ["10.0.0.40/32"],
      routes: routes.map((to) => ({ to })),
    });
    const bare = ask(lab([...nodes, ...child("a", 50)], cables));
    const routeless = ask(lab([...nodes, shim([]), ...child("a", 50)], cables));
    const routed = ask(lab([...nodes, shim(["10.0.0.50/32"]), ...child("a", 50)], cables));

    expect([bare.ping("eth0", "a"), bare.ping("a", "eth0")]).toEqual(["no", "no"]);
    expect(routeless.ping("a", "shim")).toBe("no");
    expect([routed.ping("a", "shim"), routed.ping("shim", "a")]).toEqual(["yes", "yes"]);
    expect([routed.ping("a", "eth0"), routed.ping("eth0", "a")]).toEqual(["yes", "yes"]);
    expect([routed.unicast("a", "eth0"), routed.unicast("eth0", "a")]).toEqual([0, 0]);
  });

  it("lets a shim in another mode than bridge reach no bridge child", () => {
    const [nodes, cables] = fixed({ arpIgnore: 0 });
    const shim = { kind: "macvlan", id: "shim", parent: "eth0", name: "shim", mode: "private" };
    const routed = { ...shim, addresses: ["10.0.0.40/32"], routes: [{ to: "10.0.0.50/32" }] };
    const { ping } = ask(lab([...nodes, routed, ...child("a", 50)], cables));

    expect([ping("a", "shim"), ping("shim", "a")]).toEqual(["no", "no"]);
  });

  it("pings a second NIC's address through the first by ARP flux, not with arpIgnore 1", () => {
    const build = (arpIgnore: 0 | 1) => {
      const [nodes, cables] = fixed({ arpIgnore });
      const eth1 = { kind: "nic", id: "eth1", host: "h", name: "eth1", addresses: ["10.0.0.2/24"] };
      return ask(
        lab(
          [...nodes, eth1, ...child("near", 50), ...child("far", 51, { parent: "eth1" })],
          [...cables, { id: "c2c", from: "eth1", to: "sw" }],
        ),
      );
    };

    expect([build(0).ping("far", "eth1"), build(0).ping("near", "eth1")]).toEqual(["yes", "no"]);
    expect(build(1).ping("far", "eth1")).toBe("no");
  });

  it("reaches children of another NIC, and the host's stack there, without reflective relay", () => {
    const [nodes, cables] = fixed();
    const eth1 = { kind: "nic", id: "eth1", host: "h", name: "eth1" };
    const { unicast, broadcast } = ask(
      lab(
        [...nodes, eth1, ...child("a", 50, { mode: "private", parent: "eth1" })],
        [...cables, { id: "c2c", from: "eth1", to: "sw" }],
      ),
    );

    expect([unicast("a", "eth0"), broadcast("a", "eth0"), unicast("eth0", "a")]).toEqual([1, 1, 1]);
    expect([unicast("a", "eth1"), broadcast("a", "eth1")]).toEqual([0, 0]);
  });

  it("keeps a bridge and the children on it apart, while guests and the LAN reach both", () => {
    const [[host, nic, ...rest], cables] = fixed();
    const { broadcast, ping } = ask(
      lab(
        [
          ...(host && nic ? [host, { ...nic, addresses: [] }] : []),
          ...rest,
          {
            kind: "bridge",
            id: "br0",
            host: "h",
            name: "br0",
            ports: ["eth0"],
            addresses: ["10.0.0.2/24"],
          },
          { kind: "guest", id: "v", host: "h", name: "v", type: "container" },
          {
            kind: "veth",
            id: "v0",
            bridge: "br0",
            guest: "v",
            name: "v0",
            addresses: ["10.0.0.60/24"],
          },
          ...child("a", 50, { parent: "br0" }),
          ...child("b", 51, { parent: "br0", mode: "vepa" }),
        ],
        cables,
      ),
    );

    expect([ping("a", "br0"), ping("br0", "a"), broadcast("a", "br0")]).toEqual(["no", "no", 0]);
    expect([ping("v0", "a"), ping("lan", "a"), ping("a", "v0")]).toEqual(["yes", "yes", "yes"]);
    expect([ping("v0", "br0"), ping("lan", "v0"), ping("a", "b")]).toEqual(["yes", "yes", "no"]);
  });

  it("sends broadcasts twice into a classic bridge behind a reflective relay, and pings race", () => {
    const [nodes, cables] = fixed({ hairpin: true });
    const guest = (id: string, last: number) => [
      { kind: "guest", id: `g-${id}`, host: "h", name: id, type: "container" },
      {
        kind: "veth",
        id,
        bridge: "br0",
        guest: `g-${id}`,
        name: "eth0",
        addresses: [`10.0.0.${last}/24`],
      },
    ];
    const { broadcast, ping } = ask(
      lab(
        [
          ...nodes,
          { kind: "bridge", id: "br0", host: "h", name: "br0", ports: ["eth0"] },
          ...guest("v", 60),
          ...guest("w", 61),
        ],
        cables,
      ),
    );

    expect([broadcast("v", "w"), broadcast("v", "v"), broadcast("lan", "v")]).toEqual([2, 1, 1]);
    expect([ping("v", "w"), ping("lan", "v")]).toEqual(["race", "yes"]);
  });

  it.each([
    ["bridge", [0, 1, "no"]],
    ["passthru", [1, 1, "yes"]],
  ])("lets guests behind a %s child that is a bridge's port receive: %j", (mode, expected) => {
    const [nodes, cables] = fixed();
    const { unicast, broadcast, ping } = ask(
      lab(
        [
          ...nodes,
          { kind: "macvlan", id: "m", parent: "eth0", name: "m", mode },
          { kind: "bridge", id: "br0", host: "h", name: "br0", ports: ["m"] },
          { kind: "guest", id: "v", host: "h", name: "v", type: "container" },
          {
            kind: "veth",
            id: "v0",
            bridge: "br0",
            guest: "v",
            name: "v0",
            addresses: ["10.0.0.60/24"],
          },
        ],
        cables,
      ),
    );

    expect(unicast("v0", "lan")).toBe(1);
    expect([unicast("lan", "v0"), broadcast("lan", "v0"), ping("lan", "v0")]).toEqual(expected);
  });

  it.each([
    ["bridge", [0, 1, 1, "no"]],
    ["passthru", [1, 1, 1, "yes"]],
  ])("makes a VM with a MAC of its own on a %s macvtap: %j", (mode, expected) => {
    const [nodes, cables] = fixed();
    const [guest, tap] = child("t", 50, { mode, tap: true, guestMac: "02:00:00:00:00:77" });
    const { unicast, broadcast, ping } = ask(
      lab([...nodes, { ...guest, type: "vm" }, { ...tap }], cables),
    );

    expect([
      unicast("lan", "t"),
      broadcast("lan", "t"),
      unicast("t", "lan"),
      ping("lan", "t"),
    ]).toEqual(expected);
  });

  it("takes a macvtap that nobody opens for an ordinary interface", () => {
    const [nodes, cables] = fixed();
    const tap = { tap: true, guestMac: "02:00:00:00:00:77" };
    const { ping } = ask(lab([...nodes, ...child("t", 50, tap)], cables));

    expect(ping("lan", "t")).toBe("yes");
  });

  it("loses queued broadcasts when no child asks for a queue, but not bridge siblings' copies", () => {
    const [nodes, cables] = fixed();
    const noQueue = { bcqueuelen: 0 };
    const { broadcast, ping } = ask(
      lab([...nodes, ...child("a", 50, noQueue), ...child("b", 51, noQueue)], cables),
    );

    expect([broadcast("lan", "a"), broadcast("lan", "eth0"), broadcast("a", "b")]).toEqual([
      0, 1, 1,
    ]);
    expect([ping("lan", "a"), ping("a", "lan")]).toEqual(["no", "yes"]);
  });

  it("takes the longest queue that any child asks for, also one that is down", () => {
    const [nodes, cables] = fixed();
    const { broadcast } = ask(
      lab(
        [
          ...nodes,
          ...child("a", 50, { bcqueuelen: 0 }),
          ...child("b", 51, { bcqueuelen: 5, up: false }),
        ],
        cables,
      ),
    );

    expect(broadcast("lan", "a")).toBe(1);
  });

  it("answers for an address of an interface that is down by another of the same stack", () => {
    const [nodes, cables] = fixed({ arpIgnore: 0 });
    const eth1 = {
      kind: "nic",
      id: "eth1",
      host: "h",
      name: "eth1",
      up: false,
      addresses: ["10.0.0.2/24"],
    };
    const { ping } = ask(lab([...nodes, eth1], cables));

    expect([ping("lan", "eth1"), ping("eth1", "lan")]).toEqual(["yes", "yes"]);
  });
});

import { describe, expect, it } from "vitest";
import { ask, child, home, lab, type Drawn } from "../__testing__/lab.ts";
import { classesOf } from "../matrix.ts";

// All as measured on Linux 6.18: e2e/kernel/suites/ipv6.ts has the same, judged by the kernel.

const NAS = "02:00:00:00:00:09";

/** The home network with IPv4 and IPv6 addresses everywhere. */
function both(extra: readonly Drawn[], nic: Drawn = {}) {
  const [nodes, cables] = home({ nic: { addresses: ["10.0.0.1/24", "fd00::1/64"], ...nic } });
  const drawn = nodes.map((node) =>
    node["id"] === "lan"
      ? { ...node, mac: NAS, addresses: ["10.0.0.9/24", "fd00::9/64", "fe80::9/64"] }
      : node,
  );
  return lab([...drawn, ...extra], cables);
}

const guest = (id: string, last: number, more: Drawn = {}): readonly Drawn[] =>
  child(id, last, { addresses: [`10.0.0.${last}/24`, `fd00::${last}/64`], ...more });

const shim = (more: Drawn): Drawn => ({
  ...{ kind: "macvlan", id: "shim", parent: "eth0", name: "shim", mode: "bridge" },
  ...{ addresses: ["10.0.0.40/24", "fd00::40/64"], ...more },
});

const tap = (mode: string, more: Drawn = {}): readonly Drawn[] => [
  { kind: "guest", id: "vm", host: "h", name: "vm", type: "vm" },
  {
    ...{ kind: "macvlan", id: "tap", parent: "eth0", name: "tap", guest: "vm", tap: true, mode },
    ...{ addresses: ["10.0.0.60/24", "fd00::60/64"], ...more },
  },
];

describe("IPv6 does otherwise", () => {
  it("replies by the way that the echo came, so a child reaches a shim without routes", () => {
    const { ping, ping6 } = ask(both([...guest("a", 50), shim({})]));

    expect([ping("a", "shim"), ping6("a", "shim")]).toEqual(["no", "yes"]);
  });

  it("answers on the interface that has the address only", () => {
    const addresses = ["10.0.0.40/32", "fd00::40/128"];
    const routes = [{ to: "10.0.0.50/32" }, { to: "fd00::50/128" }];
    const { ping, ping6 } = ask(both([...guest("a", 50), shim({ addresses, routes })]));

    expect([ping6("shim", "a"), ping6("a", "shim")]).toEqual(["yes", "yes"]);
    expect([ping("a", "eth0"), ping6("a", "eth0")]).toEqual(["yes", "no"]);
    expect([ping("eth0", "a"), ping6("eth0", "a")]).toEqual(["yes", "no"]);
  });

  it("has no address on an interface that is down", () => {
    const { ping, ping6 } = ask(both([shim({ up: false })]));

    expect([ping("lan", "shim"), ping6("lan", "shim")]).toEqual(["yes", "no"]);
    expect([ping("eth0", "shim"), ping6("eth0", "shim"), ping6("shim", "eth0")]).toEqual([
      ...["local", "no", "no"],
    ]);
  });

  it.each(["private", "vepa", "bridge", "passthru"])(
    "does not get a solicitation through a macvtap in mode %s, whose guest may ask itself",
    (mode) => {
      const { ping6 } = ask(both(tap(mode)));

      expect([ping6("lan", "tap"), ping6("tap", "lan")]).toEqual(["no", "yes"]);
    },
  );

  it("gets one through a macvtap in mode source, and through one that nobody has opened", () => {
    const source = ask(both(tap("source", { sourceMacs: [NAS] })));
    const unopened = ask(both([shim({ id: "tap", name: "tap", tap: true })], { addresses: [] }));

    expect([source.ping6("lan", "tap"), unopened.ping6("lan", "tap")]).toEqual(["yes", "yes"]);
  });

  it("keeps link-local addresses on the link of the asking interface", () => {
    const local = (last: number): readonly string[] => [`fe80::${last}/64`];
    const { ping6 } = ask(
      both([...child("a", 50, { addresses: local(50) }), shim({ addresses: local(40) })], {
        addresses: local(1),
      }),
    );

    expect([ping6("eth0", "a"), ping6("shim", "a"), ping6("a", "shim")]).toEqual([
      ...["no", "yes", "yes"],
    ]);
    // lan has a global address beside its link-local one.
    expect([ping6("a", "lan"), ping6("eth0", "shim")]).toEqual(["yes", "local"]);
  });

  it("answers itself where the asking interface has the address", () => {
    const twin = ["fe80::9/64"];
    const { ping6 } = ask(both([...child("a", 50, { addresses: twin })], { addresses: twin }));

    expect([ping6("a", "lan"), ping6("eth0", "a")]).toEqual(["local", "local"]);
  });

  it("keeps the reply to itself where the stack has the asker's address, too", () => {
    const [nodes, cables] = home({ nic: { addresses: ["fd00::9/64"] } });
    const odd = ["fd00::7/64", "fd00::9/64"];
    const { ping6 } = ask(
      lab(
        nodes.map((node) => (node["id"] === "lan" ? { ...node, addresses: odd } : node)),
        cables,
      ),
    );

    expect([ping6("eth0", "lan"), ping6("lan", "eth0")]).toEqual(["no", "local"]);
  });
});

describe("classes over IPv6", () => {
  it("hold together what differs by address only, and part the first of a prefix", () => {
    const shims = ["s1", "s2", "s3"].map((id, place) =>
      shim({ id, name: id, addresses: [`fd01::${place + 1}/64`] }),
    );
    const { classes } = classesOf(
      both([...guest("a", 50), ...guest("b", 51), ...guest("c", 52), ...shims]),
    );

    for (const members of [["a", "b", "c"], ["s1"], ["s2", "s3"]]) {
      expect(classes).toContainEqual(members);
    }
  });

  it("part what is another's gateway, and what has a route of its own", () => {
    const routes = [{ to: "fd02::/64", via: "fd00::51" }];
    const { classes } = classesOf(
      both([...guest("a", 50, { routes }), ...guest("b", 51), ...guest("c", 52)]),
    );

    for (const members of [["a"], ["b"], ["c"]]) {
      expect(classes).toContainEqual(members);
    }
  });
});

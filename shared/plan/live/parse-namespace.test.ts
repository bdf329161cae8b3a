import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { LiveNamespace } from "../live-state.ts";
import { parseLiveNamespace, type NamespaceOutputs } from "./parse-namespace.ts";

const OWN = { name: null, inode: 1, processes: null };

/** Reads outputs that a real iproute2 printed; a missing file is no output. */
function outputs(folder: string, prefix = ""): Omit<NamespaceOutputs, keyof typeof OWN> {
  const text = (name: string): string => {
    try {
      return readFileSync(
        new URL(`./__fixtures__/${folder}/${prefix}${name}.json`, import.meta.url),
        "utf8",
      );
    } catch {
      return "";
    }
  };
  return { links: text("link"), addresses: text("addr"), routes4: text("r4"), routes6: text("r6") };
}

function parsed(printed: Omit<NamespaceOutputs, keyof typeof OWN>): LiveNamespace {
  const result = parseLiveNamespace({ ...OWN, ...printed });
  if (!result.ok) {
    throw new Error(JSON.stringify(result.error));
  }
  return result.value;
}

function printedLink(row: object): Omit<NamespaceOutputs, keyof typeof OWN> {
  const base = { ifindex: 2, ifname: "a", flags: [], mtu: 1500, link_type: "ether" };
  return { links: JSON.stringify([{ ...base, ...row }]), addresses: "", routes4: "", routes6: "" };
}

describe("the links that iproute2 6.1 prints", () => {
  const own = parsed(outputs("every-mode", "own."));
  const web = parsed(outputs("every-mode", "web."));
  const link = (name: string): LiveNamespace["links"][number] | undefined =>
    own.links.find((one) => one.name === name);

  it.each([
    ["mvpriv", { mode: "private", bcqueuelen: 1000 }],
    ["mvvepa", { mode: "vepa", bcqueuelen: 5000 }],
    ["mvbr", { mode: "bridge" }],
    ["mvpt", { mode: "passthru", nopromisc: true, nodst: false }],
    ["mvsrc0", { mode: "source", sourceMacs: [], nodst: false }],
  ])("tells the mode and options of %s", (name, expected) => {
    expect(link(name)?.macvlan).toMatchObject(expected);
  });

  it("lists source MACs in one order, whatever the kernel's hash made of it", () => {
    expect(link("mvsrc")?.macvlan).toMatchObject({
      nodst: true,
      sourceMacs: ["02:00:00:00:00:01", "02:00:00:00:00:02"],
    });
  });

  it("tells a macvtap from a macvlan by its kind", () => {
    expect(link("tap0v")).toMatchObject({ kind: "macvtap", macvlan: { mode: "bridge" } });
  });

  it("finds the parent of a child in the same namespace", () => {
    const parent = link("nic0");
    expect(link("mvbr")?.parent).toEqual({ index: parent?.index, name: "nic0", elsewhere: false });
  });

  it("says of a child whose parent is elsewhere only its index and the namespace's id", () => {
    const child = web.links.find(({ name }) => name === "mvweb");
    expect(child?.parent).toEqual({
      index: link("nic0")?.index,
      name: null,
      elsewhere: true,
      netnsid: 0,
    });
  });

  it("keeps an alias with control characters that iproute2 does not escape", () => {
    expect(link("mvvepa")?.alias).toBe('odd \u001b[31m"alias"\u0001');
  });

  it("keeps a name that a shell would run", () => {
    expect(own.links.map(({ name }) => name)).toContain('odd"$(x)#é');
  });

  it("reads groups, bridge ports and what is up", () => {
    expect(link("mvbr")).toMatchObject({ group: 16_777_300, up: true, carrier: true });
    expect(link("mvpriv")).toMatchObject({ group: 0, up: false, carrier: false });
    expect(link("vethh")).toMatchObject({ master: "br0", kind: "veth" });
  });

  it("calls no MAC what a tunnel prints as its address", () => {
    expect(link("tun0")).toMatchObject({ ethernet: false, mac: null });
  });

  it("tells dynamic, peer and labelled addresses apart", () => {
    expect(link("nic0")?.addresses).toMatchObject([
      { cidr: "192.168.7.10/24", dynamic: false },
      { cidr: "192.168.7.77/24", dynamic: true },
      { cidr: "fd00:7::10/64", family: "inet6", scope: "global" },
      { scope: "link" },
    ]);
    expect(link("nic1")?.addresses[0]).toMatchObject({
      cidr: "10.99.0.1/32",
      peer: "10.99.0.2",
      label: "nic1:lbl",
    });
  });
});

describe("the routes that iproute2 6.1 prints", () => {
  const { routes } = parsed(outputs("every-mode", "own."));
  const to = (destination: string): LiveNamespace["routes"] =>
    routes.filter((route) => route.to === destination);

  it("writes the default route as a network", () => {
    expect(to("0.0.0.0/0")).toEqual([
      {
        family: "inet",
        to: "0.0.0.0/0",
        via: "192.168.7.1",
        dev: "nic0",
        src: "192.168.7.77",
        protocol: "dhcp",
        scope: "global",
        metric: 100,
        onlink: false,
        complex: false,
      },
    ]);
    expect(to("::/0")).toMatchObject([{ via: "fe80::1", protocol: "boot" }]);
  });

  it("gives a route to one address its prefix length", () => {
    expect(to("10.99.0.2/32")).toHaveLength(1);
  });

  it("makes one route of each next hop, and says that there is more to it", () => {
    expect(to("10.60.0.0/16")).toMatchObject([
      { via: "192.168.7.2", complex: true },
      { via: "192.168.7.3", complex: true },
    ]);
  });

  it("leaves out what leads nowhere", () => {
    expect(to("10.70.0.0/16")).toEqual([]);
  });

  it("takes an IPv6 next hop of an IPv4 route", () => {
    const routes4 = `[{"dst":"10.0.0.0/8","via":{"family":"inet6","host":"fe80::1"},"dev":"a"}]`;
    expect(parsed({ links: "", addresses: "", routes4, routes6: "" }).routes).toMatchObject([
      { via: "fe80::1", family: "inet" },
    ]);
  });

  it.each([{ metrics: [{ mtu: 1400 }] }, { encap: "mpls" }, { tos: "0x10" }, { nhid: 7 }])(
    "calls a route complex that needs more than its type holds: %j",
    (more) => {
      const routes4 = JSON.stringify([{ dst: "10.0.0.0/8", dev: "a", flags: ["onlink"], ...more }]);
      expect(parsed({ links: "", addresses: "", routes4, routes6: "" }).routes).toMatchObject([
        { complex: true, onlink: true },
      ]);
    },
  );
});

describe("VLANs and what other versions print", () => {
  it("tells the id of an 802.1Q VLAN, and none of an 802.1ad one", () => {
    const { links } = parsed(outputs("vlan"));
    expect(links).toMatchObject([
      { name: "eno1", mac: "52:54:00:aa:00:01", physical: true, vlanId: null },
      { name: "eno1.10", vlanId: 10, parent: { index: 2, name: "eno1" }, carrier: true },
      { name: "eno1.ad", vlanId: null, carrier: false, up: true },
      { name: "sit0", parent: null, mac: null },
    ]);
  });

  it("reads the empty rows and escaped apostrophes of old versions", () => {
    const { links } = parsed(outputs("old-iproute2"));
    expect(links).toMatchObject([
      { name: "eth0", alias: "the boss's \\ NIC", group: -1, addresses: [{ dynamic: true }] },
      {
        name: "mv0",
        promiscuity: 0,
        macvlan: { sourceMacs: ["02:00:00:00:00:aa"], bcqueuelen: null, nodst: false },
      },
    ]);
  });

  it("takes bclim from versions that print it", () => {
    const info_data = { mode: "bridge", bclim: 7 };
    const linkinfo = { info_kind: "macvlan", info_data };
    expect(parsed(printedLink({ linkinfo })).links[0]?.macvlan?.bclim).toBe(7);
  });

  it("takes no output for no rows", () => {
    expect(parsed({ links: "", addresses: "\n", routes4: "[ ]\n", routes6: "[]" }).links).toEqual(
      [],
    );
  });

  it("ignores keys that it does not know", () => {
    expect(parsed(printedLink({ brand_new: { of: ["a", "version"] } })).links).toHaveLength(1);
  });

  it("finds the index that ip prints for a parent without a name", () => {
    expect(parsed(printedLink({ link: "if9" })).links[0]?.parent?.index).toBe(9);
  });
});

describe("output that is not what it should be", () => {
  it.each([
    ["no JSON", "Cannot open netlink socket"],
    ["no list", `{"ifindex":1}`],
    [
      "a used key of another type",
      `[{"ifindex":"2","ifname":"a","flags":[],"mtu":1,"link_type":""}]`,
    ],
    ["a link without a name", `[{"ifindex":2,"flags":[],"mtu":1,"link_type":"ether"}]`],
    ["cut off", `[{"ifindex":2,"ifname":"a`],
  ])("refuses %s as a whole", (_, links) => {
    const result = parseLiveNamespace({ ...OWN, links, addresses: "", routes4: "", routes6: "" });
    expect(result).toMatchObject({ ok: false, error: { message: { id: "live.unreadable" } } });
  });
});

describe("a bond of two virtio NICs that iproute2 6.1 prints on Linux 6.1", () => {
  const { links, routes } = parsed(outputs("bond"));
  const link = (name: string): LiveNamespace["links"][number] | undefined =>
    links.find((one) => one.name === name);

  it("tells its mode and primary port, and has its first port's address", () => {
    expect(link("bond0")).toMatchObject({
      kind: "bond",
      bond: { mode: "active-backup", primary: "eno3" },
      mac: "52:54:00:aa:00:02",
      master: null,
      carrier: true,
    });
    expect(link("bond0")?.addresses[0]).toMatchObject({ cidr: "192.0.2.10/24" });
    expect(routes).toMatchObject([{ dev: "bond0" }, { dev: "bond0" }]);
  });

  it("leaves its ports their own address beside its own", () => {
    const port = { kind: null, master: "bond0", mac: "52:54:00:aa:00:02", physical: true };
    expect(link("eno2")).toMatchObject({ ...port, permanentMac: "52:54:00:aa:00:02" });
    expect(link("eno3")).toMatchObject({ ...port, permanentMac: "52:54:00:aa:00:03" });
    expect(link("eno3")).not.toHaveProperty("bond");
  });

  it("may tell no primary port, and print addresses in capitals", () => {
    const info_slave_data = { state: "BACKUP", perm_hwaddr: "52:54:00:AA:00:02" };
    const port = parsed(printedLink({ linkinfo: { info_slave_kind: "bond", info_slave_data } }));
    const linkinfo = { info_kind: "bond", info_data: { mode: "802.3ad" } };

    expect(port.links[0]?.permanentMac).toBe("52:54:00:aa:00:02");
    expect(parsed(printedLink({ linkinfo })).links[0]?.bond).toEqual({
      mode: "802.3ad",
      primary: null,
    });
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import type { LiveLink, LiveNamespace } from "../../shared/plan/live-state.ts";
import type { NodeKind, NodeOf } from "../../shared/topology/document.ts";
import { parseTopologyValue } from "../../shared/topology/parse.ts";
import { lookAt, type Look } from "./throw-away.ts";

const DOCUMENT = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11";

/**
 * A host with four NICs, a bridge on one of them, a child in every mode, a macvtap, a shim, and two
 * guests; the LAN is a namespace of its own, which has no name and so is out of sight.
 */
const NETWORK = `
  unshare --net sleep 60 >/dev/null 2>&1 &
  lan=$!
  unshare --net sleep 60 >/dev/null 2>&1 &
  container=$!
  trap 'kill "$lan" "$container"' EXIT
  for process in "$lan" "$container"; do
    while [ "$(readlink /proc/self/ns/net)" = "$(readlink "/proc/$process/ns/net")" ]; do :; done
  done
  for number in 1 2 3 4; do
    ip link add "eno$number" type veth peer name "p$number"
    ip link set dev "p$number" netns "$lan"
    ip link set dev "eno$number" up
  done
  nsenter --net="/proc/$lan/ns/net" sh -euc '
    for number in 1 2 3; do ip link set dev "p$number" up; done
    ip address add 192.168.7.1/24 dev p1
  '
  ip link set dev eno1 mtu 1600
  ip address add 192.168.7.10/24 dev eno1
  ip address add 192.168.7.77/24 dev eno1 valid_lft 3600 preferred_lft 1800
  ip -6 address add fd00:7::10/64 dev eno1 nodad
  ip route add default via 192.168.7.1 dev eno1 proto dhcp metric 100
  ip route add 10.50.0.0/16 via 192.168.7.2
  ip -6 route add fd99::/64 via fd00:7::1 dev eno1
  ip neigh replace 192.168.7.1 dev eno1 lladdr 02:00:00:00:07:01
  ip link add br0 type bridge
  ip address add 10.7.0.1/24 dev br0
  ip link add link eno2 name uplink type macvlan mode passthru
  ip link set dev uplink master br0
  ip link set dev uplink up
  ip link set dev br0 up
  ip netns add web
  ip netns add db
  for mode in private vepa bridge source; do
    ip link add link eno1 name "mv$mode" type macvlan mode "$mode"
  done
  ip link set dev mvsource type macvlan macaddr set 02:00:00:00:00:02 02:00:00:00:00:01
  ip link set dev mvprivate netns web name eth0
  ip link set dev mvvepa netns db
  ip link add link eno3 name mvpassthru netns db type macvlan mode passthru nopromisc
  ip link add link eno1 name shim address 02:00:00:00:00:aa type macvlan mode bridge bcqueuelen 7
  ip link set dev shim alias 'macvlan-designer:${DOCUMENT}:my-shim'
  ip link set dev shim up
  ip link add link eno1 name macvtap0 type macvtap mode bridge
  ip link add vethweb type veth peer name eth1 netns web
  ip link set dev vethweb master br0 up
  ip -n web link set dev eth0 up
  ip -n web address add 192.168.7.50/24 dev eth0
  ip -n web route add default via 192.168.7.1
  ip link add link eno4 name mvfour netns web type macvlan mode bridge
  ip link add link eno1 name mvctr type macvlan mode bridge
  ip link set dev mvctr netns "$container"
  nsenter --net="/proc/$container/ns/net" ip link set dev mvctr name eth0
  nsenter --net="/proc/$container/ns/net" ip address add 192.168.7.60/24 dev eth0
  ip link add docker0 type bridge
  ip tuntap add dev vnet0 mode tap
  sysctl -qw net.ipv4.conf.all.arp_ignore=1
`;

let root: Look;
let user: Look;

beforeAll(() => {
  ({ root, user } = lookAt(NETWORK, DOCUMENT));
});

function namespaceOf(look: Look, name: string | null): LiveNamespace | undefined {
  return look.live.namespaces.find((one) => one.name === name);
}

function linkOf(look: Look, namespace: string | null, name: string): LiveLink | undefined {
  return namespaceOf(look, namespace)?.links.find((link) => link.name === name);
}

function nodesOf<Kind extends NodeKind>(look: Look, kind: Kind): readonly NodeOf<Kind>[] {
  return look.topology.nodes.filter((node): node is NodeOf<Kind> => node.kind === kind);
}

/** What changes by itself between two looks. */
function steady(namespace: LiveNamespace | undefined): unknown {
  const links = namespace?.links.map(({ macvlan, ...link }) => ({
    ...link,
    macvlan: macvlan && { ...macvlan, tapOpen: undefined },
    parent: link.parent && { ...link.parent, namespace: undefined, name: undefined },
  }));
  return { links, routes: namespace?.routes, inode: namespace?.inode };
}

describe("the live host, as root", () => {
  it("is read with all its namespaces", () => {
    expect(root.live.namespaces.map(({ name, readable }) => [name, readable])).toEqual([
      [null, true],
      ["db", true],
      ["web", true],
    ]);
    expect(root.unseen).toEqual([]);
  });

  it("finds the parents of children in other namespaces, which have no name of their own", () => {
    expect(linkOf(root, "web", "eth0")?.parent).toMatchObject({ name: "eno1", namespace: null });
    expect(linkOf(root, "db", "mvpassthru")?.parent).toMatchObject({ name: "eno3" });
  });

  it("pairs a bridge's port with the guest's end of the veth", () => {
    expect(linkOf(root, null, "vethweb")?.parent).toMatchObject({ name: "eth1", namespace: "web" });
  });

  it("tells addresses that have a lifetime", () => {
    expect(linkOf(root, null, "eno1")?.addresses).toMatchObject([
      { cidr: "192.168.7.10/24", dynamic: false },
      { cidr: "192.168.7.77/24", dynamic: true },
      { cidr: "fd00:7::10/64" },
      { scope: "link" },
    ]);
  });

  it("counts the processes of a namespace", () => {
    expect(namespaceOf(root, "web")?.processes).toBe(0);
    expect(namespaceOf(root, null)?.processes).toBeGreaterThan(0);
  });

  it("tells that nobody has opened the macvtap", () => {
    expect(linkOf(root, null, "macvtap0")?.macvlan?.tapOpen).toBe(false);
  });

  it("takes no manager for granted outside of the machine's first namespace", () => {
    expect(root.live.managers).toEqual({});
  });
});

describe("the live host, from inside a named namespace", () => {
  it("finds the parents of children in others, though it is itself known by a name", () => {
    const inside = lookAt(
      `
        ip netns add web
        touch /run/netns/self
        mount --bind /proc/self/ns/net /run/netns/self
        ip link add eno1 type veth peer name p1
        ip link add link eno1 name mv0 netns web type macvlan mode bridge
      `,
      DOCUMENT,
    );
    expect(inside.root.live.namespaces.map(({ name }) => name)).toEqual([null, "web"]);
    expect(linkOf(inside.root, "web", "mv0")?.parent).toMatchObject({
      name: "eno1",
      namespace: null,
    });
  });
});

describe("the live host, as an ordinary user", () => {
  it("has the same facts in the own namespace", () => {
    expect(steady(namespaceOf(user, null))).toEqual(steady(namespaceOf(root, null)));
  });

  it("lists the namespaces that it cannot look into, and says so", () => {
    expect(user.live.namespaces.slice(1)).toMatchObject([
      { name: "db", readable: false, processes: null },
      { name: "web", readable: false },
    ]);
    expect(user.unseen).toEqual([expect.stringContaining("db and web")]);
  });

  it("does not call an unopened macvtap unopened: it cannot know", () => {
    expect(linkOf(user, null, "macvtap0")?.macvlan).not.toHaveProperty("tapOpen");
  });
});

describe("the imported document", () => {
  it("is valid", () => {
    expect(parseTopologyValue(root.topology)).toMatchObject({ ok: true });
    expect(parseTopologyValue(user.topology)).toMatchObject({ ok: true });
  });

  it("draws the NICs with what they carry", () => {
    expect(nodesOf(root, "nic")).toMatchObject([
      {
        name: "eno1",
        mtu: 1600,
        dhcp: true,
        addresses: ["192.168.7.10/24", "192.168.7.77/24", "fd00:7::10/64"],
        routes: [
          { to: "0.0.0.0/0", via: "192.168.7.1" },
          { to: "10.50.0.0/16", via: "192.168.7.2" },
          { to: "fd99::/64", via: "fd00:7::1" },
        ],
      },
      { name: "eno2" },
      { name: "eno3" },
      { name: "eno4" },
    ]);
    expect(nodesOf(root, "host")).toMatchObject([{ name: "lab", local: true, arpIgnore: 1 }]);
  });

  it.each([
    ["uplink", { mode: "passthru", parent: "eno2" }],
    ["mvbridge", { mode: "bridge", parent: "eno1", up: false }],
    [
      "mvsource",
      { mode: "source", sourceMacs: ["02:00:00:00:00:01", "02:00:00:00:00:02"], parent: "eno1" },
    ],
    ["shim", { id: "my-shim", mac: "02:00:00:00:00:aa", bcqueuelen: 7 }],
    ["macvtap0", { tap: true, guest: "vm-macvtap0", mode: "bridge" }],
    ["mvvepa", { mode: "vepa", guest: "db" }],
    ["mvpassthru", { mode: "passthru", parent: "eno3", guest: "db", nopromisc: true }],
    ["mvfour", { mode: "bridge", parent: "eno4", guest: "web" }],
    [
      "eth0",
      {
        mode: "private",
        guest: "web",
        addresses: ["192.168.7.50/24"],
        routes: [{ to: "0.0.0.0/0", via: "192.168.7.1" }],
      },
    ],
  ])("draws the child %s as it is", (name, expected) => {
    expect(nodesOf(root, "macvlan").find((node) => node.name === name)).toMatchObject(expected);
  });

  it("draws no child twice, and says no MAC of a passthru one", () => {
    const children = nodesOf(root, "macvlan");
    expect(children).toHaveLength(10);
    expect(children.filter(({ mac }) => mac === undefined).map(({ name }) => name)).toEqual([
      "uplink",
      "mvpassthru",
    ]);
  });

  it("draws a container, whose namespace has no name, as root only", () => {
    const container = nodesOf(root, "guest").find(({ type }) => type === "container");
    expect(container?.name).toMatch(/^sleep \(\d+\)$/);
    expect(nodesOf(root, "macvlan").find(({ guest }) => guest === container?.id)).toMatchObject({
      name: "eth0",
      parent: "eno1",
      addresses: ["192.168.7.60/24"],
    });
    expect(nodesOf(user, "guest").map(({ type }) => type)).not.toContain("container");
  });

  it("draws the bridge, its port and the guest's end of the veth", () => {
    expect(nodesOf(root, "bridge")).toMatchObject([{ name: "br0", ports: ["uplink"] }]);
    expect(nodesOf(root, "veth")).toMatchObject([{ name: "eth1", bridge: "br0", guest: "web" }]);
  });

  it("draws the LAN with a cable to each NIC that has carrier, and the gateway", () => {
    expect(root.topology.cables?.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "eno1 lan",
      "eno2 lan-2",
      "eno3 lan",
      "gateway lan",
    ]);
    expect(nodesOf(root, "station")).toMatchObject([
      { mac: "02:00:00:00:07:01", addresses: ["192.168.7.1/24"] },
    ]);
  });

  it("says what it leaves out", () => {
    expect(root.notes).toEqual(
      expect.arrayContaining([
        expect.stringContaining("docker0. Docker"),
        expect.stringContaining("vnet0. libvirt"),
      ]),
    );
    expect(user.notes).toEqual(expect.arrayContaining([expect.stringContaining("vethweb")]));
  });
});

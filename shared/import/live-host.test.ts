import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../messages/say.ts";
import type { LiveLink, LiveState } from "../plan/live-state.ts";
import {
  address,
  defaultRoute,
  liveLink,
  liveNamespace,
  liveState,
  mode,
  on,
  onElsewhere,
} from "../plan/live/__testing__/live.ts";
import type { LiveContainer } from "../plan/live/containers.ts";
import { parseLiveNamespace } from "../plan/live/parse-namespace.ts";
import type { DocumentId } from "../topology/brand.ts";
import { deriveMac } from "../topology/derive-mac.ts";
import type { NodeKind, NodeOf, Topology, TopologyNode } from "../topology/document.ts";
import { parseTopologyValue } from "../topology/parse.ts";
import { importLiveHost, type ImportedHost } from "./live-host.ts";

const DOCUMENT = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11" as DocumentId;
const OTHER_DOCUMENT = "11111111-6b1f-4a53-9a0e-0b8f6d7c2a11";

function imported(live: LiveState): ImportedHost {
  return importLiveHost(live, { documentId: DOCUMENT, hostName: "lab" });
}

function topologyOf(...links: readonly LiveLink[]): Topology {
  return imported(liveState(liveNamespace(null, 100, links))).topology;
}

function nodesOf<Kind extends NodeKind>(topology: Topology, kind: Kind): readonly NodeOf<Kind>[] {
  return topology.nodes.filter((node): node is NodeOf<Kind> => node.kind === kind);
}

function nodeNamed(topology: Topology, name: string): TopologyNode | undefined {
  return topology.nodes.find((node) => node.name === name);
}

function cablesOf(topology: Topology): readonly string[] {
  return (topology.cables ?? []).map(({ from, to }) => `${from} ${to}`);
}

const eno1 = liveLink(2, "eno1");

describe("NICs", () => {
  it("carry MAC, addresses and routes; what is the default stays unsaid", () => {
    const link = liveLink(2, "eno1", {
      addresses: [address("192.168.1.10/24"), address("fe80::1/64", { scope: "link" })],
    });
    const host = liveNamespace(null, 100, [link], [defaultRoute("192.168.1.1", "eno1")]);

    const { topology } = imported(liveState(host));

    expect(nodeNamed(topology, "eno1")).toEqual({
      kind: "nic",
      id: "eno1",
      host: "host",
      name: "eno1",
      mac: "52:54:00:00:00:02",
      addresses: ["192.168.1.10/24"],
      routes: [{ to: "0.0.0.0/0", via: "192.168.1.1" }],
    });
  });

  it("say MTU, Wi-Fi and down where they are", () => {
    const more = { mtu: 9000, wireless: true, up: false, carrier: false };
    const topology = topologyOf(liveLink(2, "wlan0", more));
    expect(nodeNamed(topology, "wlan0")).toMatchObject({ mtu: 9000, wireless: true, up: false });
  });

  it("with a lease say dhcp, and keep the lease for prediction", () => {
    const addresses = [
      address("192.168.1.77/24", { dynamic: true }),
      address("2001:db8::77/64", { dynamic: true }),
    ];
    const topology = topologyOf(liveLink(2, "eno1", { addresses }));
    expect(nodeNamed(topology, "eno1")).toMatchObject({
      dhcp: true,
      addresses: ["192.168.1.77/24"],
    });
  });

  it("are what a container sees as its macvlan or veth", () => {
    const topology = topologyOf(
      liveLink(5, "eth0", { ...mode("bridge"), ...onElsewhere(3, null, undefined) }),
      liveLink(6, "eth1", { kind: "veth", ...onElsewhere(9, null, undefined) }),
    );
    expect(nodesOf(topology, "nic").map(({ name }) => name)).toEqual(["eth0", "eth1"]);
  });

  it("include a bond that does not tell its mode, which stands for its ports", () => {
    const { topology, notes } = imported(
      liveState(
        liveNamespace(null, 100, [
          liveLink(2, "eno1", { master: "bond0" }),
          liveLink(3, "eno2", { master: "bond0" }),
          liveLink(4, "bond0", { kind: "bond" }),
        ]),
      ),
    );
    expect(nodesOf(topology, "nic").map(({ name }) => name)).toEqual(["bond0"]);
    expect(notes[0]).toMatchObject({ params: { names: ["eno1", "eno2"], master: "bond0" } });
  });

  it("of a bond are drawn below it, with their own addresses", () => {
    const port = { master: "bond0", carrier: true, mac: "52:54:00:00:00:01" };
    const topology = topologyOf(
      liveLink(2, "eno1", { ...port, permanentMac: "52:54:00:00:00:01" }),
      liveLink(3, "eno2", { ...port, permanentMac: "52:54:00:00:00:02" }),
      liveLink(4, "bond0", {
        kind: "bond",
        mac: "52:54:00:00:00:01",
        bond: { mode: "active-backup", primary: "eno2" },
      }),
    );

    expect(nodesOf(topology, "nic").map(({ mac }) => mac)).toEqual([
      "52:54:00:00:00:01",
      "52:54:00:00:00:02",
    ]);
    expect(nodesOf(topology, "bond")).toMatchObject([
      { name: "bond0", mode: "active-backup", ports: ["eno1", "eno2"], primary: "eno2" },
    ]);
    expect(topology.cables?.map(({ from, to }) => [from, to])).toEqual([
      ["eno1", "lan"],
      ["eno2", "lan"],
    ]);
  });

  it("of a bond are drawn as a real iproute2 printed them", () => {
    const printed = (name: string): string =>
      readFileSync(new URL(`../plan/live/__fixtures__/bond/${name}.json`, import.meta.url), "utf8");
    const read = parseLiveNamespace({
      ...{ name: null, inode: 1, processes: null, links: printed("link") },
      ...{ addresses: printed("addr"), routes4: printed("r4"), routes6: printed("r6") },
    });
    const { topology } = imported(liveState(...(read.ok ? [read.value] : [])));

    expect(nodesOf(topology, "bond")).toEqual([
      {
        ...{ kind: "bond", id: "bond0", host: "host", name: "bond0", mode: "active-backup" },
        ...{ ports: ["eno2", "eno3"], primary: "eno3", mac: "52:54:00:aa:00:02" },
        addresses: ["192.0.2.10/24"],
      },
    ]);
    expect(nodesOf(topology, "nic").map(({ name, mac }) => [name, mac])).toEqual([
      ["eno2", "52:54:00:aa:00:02"],
      ["eno3", "52:54:00:aa:00:03"],
    ]);
  });

  it("leave the routes of kernel and routing daemons out", () => {
    const routes = ["kernel", "ra", "bird", "static"].map((protocol, at) =>
      defaultRoute("192.168.1.1", "eno1", { to: `10.${at}.0.0/16`, protocol }),
    );
    const { topology } = imported(liveState(liveNamespace(null, 100, [eno1], routes)));
    expect(nodesOf(topology, "nic")[0]?.routes).toEqual([
      { to: "10.3.0.0/16", via: "192.168.1.1" },
    ]);
  });
});

describe("what is made on NICs", () => {
  it("VLANs keep their parent and id, and have its MAC", () => {
    const vlan = liveLink(5, "eno1.10", { kind: "vlan", vlanId: 10, ...on(2, "eno1") });
    const node = nodeNamed(topologyOf(eno1, vlan), "eno1.10");
    expect(node).toMatchObject({ kind: "nic", vlan: { parent: "eno1", id: 10 } });
    expect(node).not.toHaveProperty("mac");
  });

  it.each([
    ["802.1ad", { vlanId: null, ...on(2, "eno1") }],
    ["on a bridge", { vlanId: 10, ...on(3, "br0") }],
  ])("VLANs %s are left out and said", (_, more) => {
    const bridge = liveLink(3, "br0", { kind: "bridge" });
    const vlan = liveLink(5, "v10", { kind: "vlan", ...more });
    const { topology, notes } = imported(liveState(liveNamespace(null, 1, [eno1, bridge, vlan])));
    expect(nodeNamed(topology, "v10")).toBeUndefined();
    expect(notes[0]).toMatchObject({ id: "import.skippedVlan", params: { names: ["v10"] } });
  });

  it("bridges list NICs and children as ports", () => {
    const topology = topologyOf(
      liveLink(2, "eno1", { master: "br0" }),
      liveLink(3, "eno2"),
      liveLink(4, "mv0", { ...mode("passthru"), ...on(3, "eno2"), master: "br0" }),
      liveLink(5, "br0", { kind: "bridge" }),
      liveLink(6, "tap7", { kind: "tun", master: "br0" }),
    );
    expect(nodesOf(topology, "bridge")).toMatchObject([{ ports: ["eno1", "mv0"] }]);
  });

  it.each(["private", "vepa", "bridge", "passthru", "source"])("children keep mode %s", (name) => {
    const child = liveLink(4, "mv0", { ...mode(name), ...on(2, "eno1") });
    expect(nodesOf(topologyOf(eno1, child), "macvlan")).toMatchObject([
      { name: "mv0", parent: "eno1", mode: name },
    ]);
  });

  it("children say only options that their mode has and that are not the default", () => {
    const options = { nodst: true, nopromisc: true, sourceMacs: ["02:00:00:00:00:01"] };
    const child = (name: string): LiveLink => {
      const { macvlan, kind } = mode(name);
      return liveLink(4, "mv0", {
        kind,
        macvlan: macvlan && { ...macvlan, ...options, bcqueuelen: 7 },
        mtu: 1400,
        ...on(2, "eno1"),
      });
    };
    const node = (name: string): TopologyNode | undefined =>
      nodeNamed(topologyOf(eno1, child(name)), "mv0");

    expect(node("source")).toMatchObject({
      nodst: true,
      sourceMacs: ["02:00:00:00:00:01"],
      bcqueuelen: 7,
      mtu: 1400,
    });
    expect(node("source")).not.toHaveProperty("nopromisc");
    expect(node("passthru")).toMatchObject({ nopromisc: true });
    expect(node("passthru")).not.toHaveProperty("mac");
    expect(node("bridge")).not.toHaveProperty("nodst");
  });

  it("a macvtap gets the VM that it is for", () => {
    const tap = liveLink(4, "macvtap0", { ...mode("bridge"), kind: "macvtap", ...on(2, "eno1") });
    const topology = topologyOf(eno1, tap);
    expect(nodesOf(topology, "guest")).toMatchObject([{ id: "vm-macvtap0", type: "vm" }]);
    expect(nodesOf(topology, "macvlan")).toMatchObject([{ tap: true, guest: "vm-macvtap0" }]);
  });

  it("a macvtap that nobody opened and that has an address is the host's own", () => {
    const { macvlan } = mode("bridge");
    const tap = liveLink(4, "macvtap0", {
      kind: "macvtap",
      macvlan: macvlan && { ...macvlan, tapOpen: false },
      addresses: [address("192.168.1.20/24")],
      ...on(2, "eno1"),
    });
    expect(nodesOf(topologyOf(eno1, tap), "guest")).toEqual([]);
  });
});

describe("guests", () => {
  const bridge = liveLink(5, "br0", { kind: "bridge" });
  const port = liveLink(6, "vhost", {
    kind: "veth",
    master: "br0",
    ...onElsewhere(2, "eth0", "web"),
  });

  it("are the named namespaces, with their children and bridge ports", () => {
    const web = liveNamespace(
      "web",
      200,
      [
        liveLink(2, "eth0", {
          kind: "veth",
          ...onElsewhere(6, "vhost", null),
          addresses: [address("10.0.0.2/24")],
        }),
        liveLink(9, "mv0", { ...mode("vepa"), ...onElsewhere(2, "eno1", null) }),
      ],
      [defaultRoute("10.0.0.1", "eth0")],
    );

    const { topology } = imported(
      liveState(liveNamespace(null, 100, [eno1, bridge, port]), web, liveNamespace("db", 300, [])),
    );

    expect(nodesOf(topology, "guest")).toMatchObject([
      { id: "web", type: "namespace" },
      { id: "db", type: "namespace" },
    ]);
    expect(nodesOf(topology, "macvlan")).toMatchObject([
      { id: "web-mv0", parent: "eno1", guest: "web", mode: "vepa" },
    ]);
    expect(nodesOf(topology, "veth")).toMatchObject([
      {
        id: "web-eth0",
        bridge: "br0",
        guest: "web",
        name: "eth0",
        addresses: ["10.0.0.2/24"],
        routes: [{ to: "0.0.0.0/0", via: "10.0.0.1" }],
      },
    ]);
  });

  it.each([
    "cni-0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
    "netns-0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
    "17",
    "no good name",
  ])("are containers where the namespace %s is not one that we could make", (name) => {
    const { topology } = imported(
      liveState(liveNamespace(null, 1, []), liveNamespace(name, 2, [])),
    );
    expect(nodesOf(topology, "guest")).toMatchObject([{ name, type: "container" }]);
  });

  it("are drawn empty where nobody may look into them, and their ports are said", () => {
    const unreadable = { ...liveNamespace("web", 200, []), readable: false };
    const unseenPort = { ...port, ...onElsewhere(2, null, undefined) };
    const { topology, notes } = imported(
      liveState(liveNamespace(null, 100, [bridge, unseenPort]), unreadable),
    );
    expect(nodesOf(topology, "guest")).toMatchObject([{ name: "web" }]);
    expect(notes[0]).toMatchObject({
      id: "import.skippedPeerUnseen",
      params: { names: ["vhost"] },
    });
  });

  it("do not get children of somebody else's links", () => {
    const web = liveNamespace("web", 200, [
      liveLink(9, "mv0", { ...mode("bridge"), ...onElsewhere(2, "eno1", "db") }),
      liveLink(10, "mv1", { ...mode("bridge"), ...onElsewhere(2, null, undefined) }),
    ]);
    const { topology, notes } = imported(liveState(liveNamespace(null, 100, [eno1]), web));
    expect(nodesOf(topology, "macvlan")).toEqual([]);
    expect(notes[0]).toMatchObject({ params: { names: ["web/mv0", "web/mv1"] } });
  });
});

describe("containers", () => {
  const inside = (link: LiveLink): LiveContainer => ({
    label: "Docker 1a2b3c4d5e6f",
    namespace: liveNamespace("/proc/7/ns/net", 700, [link]),
  });
  const withContainer = (link: LiveLink): Topology =>
    importLiveHost(liveState(liveNamespace(null, 100, [eno1])), {
      documentId: DOCUMENT,
      hostName: "lab",
      containers: [inside(link)],
    }).topology;

  it("are drawn with their children of drawn links", () => {
    const child = liveLink(9, "eth0", { ...mode("bridge"), ...onElsewhere(2, "eno1", null) });
    const topology = withContainer(child);
    expect(nodesOf(topology, "guest")).toMatchObject([
      { name: "Docker 1a2b3c4d5e6f", type: "container" },
    ]);
    expect(nodesOf(topology, "macvlan")).toMatchObject([
      { id: "Docker-1a2b3c4d5e6f-eth0", name: "eth0", parent: "eno1" },
    ]);
  });

  it("are not drawn where they hang on nothing that is drawn", () => {
    const port = liveLink(9, "eth0", { kind: "veth", ...onElsewhere(12, "veth1a2b3c4", null) });
    expect(nodesOf(withContainer(port), "guest")).toEqual([]);
  });
});

describe("what was made by a document", () => {
  const alias = (document: string, node: string): Partial<LiveLink> => ({
    alias: `macvlan-designer:${document}:${node}`,
  });

  it("keeps its node ids, also of another document", () => {
    const child = liveLink(4, "mv0", {
      ...mode("bridge"),
      ...on(2, "eno1"),
      ...alias(OTHER_DOCUMENT, "my-child"),
    });
    expect(nodesOf(topologyOf(eno1, child), "macvlan")).toMatchObject([{ id: "my-child" }]);
  });

  it("is told from what somebody else made, which the plan will leave alone", () => {
    const child = (index: number, name: string, document: string): LiveLink =>
      liveLink(index, name, { ...mode("bridge"), ...on(2, "eno1"), ...alias(document, name) });
    const links = [eno1, child(4, "mv0", DOCUMENT), child(5, "mv1", OTHER_DOCUMENT)];
    const { notes } = imported(liveState(liveNamespace(null, 1, links)));
    expect(notes.at(-1)).toEqual({ id: "import.notOurs", params: { names: ["mv1"] } });
  });

  it("does not say a MAC that the document derives", () => {
    const child = liveLink(4, "mv0", {
      ...mode("bridge"),
      ...on(2, "eno1"),
      ...alias(DOCUMENT, "my-child"),
      mac: deriveMac(DOCUMENT, "my-child" as never),
    });
    expect(nodesOf(topologyOf(eno1, child), "macvlan")[0]).not.toHaveProperty("mac");
  });
});

describe("what is behind the NICs", () => {
  const inNetwork = (index: number, name: string, cidr: string): LiveLink =>
    liveLink(index, name, { addresses: [address(cidr)] });

  it("is one switch, with a cable to every NIC that has carrier", () => {
    const topology = topologyOf(eno1, liveLink(3, "eno2"), liveLink(4, "eno3", { carrier: false }));
    expect(cablesOf(topology)).toEqual(["eno1 lan", "eno2 lan"]);
  });

  it("is another switch where the addresses say so", () => {
    const topology = topologyOf(
      inNetwork(2, "eno1", "192.168.1.10/24"),
      inNetwork(3, "eno2", "10.0.0.1/8"),
      inNetwork(4, "eno3", "192.168.1.11/24"),
      liveLink(5, "eno4"),
    );
    expect(cablesOf(topology)).toEqual(["eno1 lan", "eno2 lan-2", "eno3 lan", "eno4 lan"]);
  });

  it("is known by the addresses of children and bridges, too", () => {
    const topology = topologyOf(
      inNetwork(2, "eno1", "192.168.1.10/24"),
      liveLink(3, "eno2", { master: "br0" }),
      liveLink(4, "br0", { kind: "bridge", addresses: [address("10.0.0.1/8")] }),
    );
    expect(cablesOf(topology)).toEqual(["eno1 lan", "eno2 lan-2"]);
  });

  it("never closes a loop over a bridge, whatever the addresses say", () => {
    const topology = topologyOf(
      liveLink(2, "eno1", { master: "br0" }),
      liveLink(3, "eno2", { master: "br0" }),
      liveLink(4, "br0", { kind: "bridge", addresses: [address("192.168.1.10/24")] }),
    );
    expect(cablesOf(topology)).toEqual(["eno1 lan", "eno2 lan-2"]);
  });

  it("is a cable where a veth pair joins two of the host's own links", () => {
    const topology = topologyOf(
      liveLink(2, "va", { kind: "veth", ...on(3, "vb"), master: "br0" }),
      liveLink(3, "vb", { kind: "veth", ...on(2, "va") }),
      liveLink(4, "br0", { kind: "bridge" }),
      liveLink(5, "mv0", { ...mode("bridge"), ...on(3, "vb") }),
    );
    expect(cablesOf(topology)).toEqual(["va vb"]);
  });

  it("has the gateway of the default route, with its MAC from the neighbour table", () => {
    const host = {
      ...liveNamespace(
        null,
        100,
        [inNetwork(2, "eno1", "192.168.1.10/24")],
        [defaultRoute("192.168.1.1", "eno1")],
      ),
      neighbours: [{ address: "192.168.1.1", dev: "eno1", mac: "02:fc:00:00:00:05" }],
    };
    const { topology } = imported(liveState(host));
    expect(nodesOf(topology, "station")).toEqual([
      {
        kind: "station",
        id: "gateway",
        name: "Gateway",
        mac: "02:fc:00:00:00:05",
        addresses: ["192.168.1.1/24"],
      },
    ]);
    expect(cablesOf(topology)).toContain("gateway lan");
  });

  it("has a gateway behind a VLAN on an access port of that VLAN", () => {
    const vlan = liveLink(5, "eno1.10", {
      kind: "vlan",
      vlanId: 10,
      ...on(2, "eno1"),
      addresses: [address("10.10.0.2/24")],
    });
    const host = liveNamespace(null, 1, [eno1, vlan], [defaultRoute("10.10.0.1", "eno1.10")]);
    const { topology } = imported(liveState(host));
    expect(topology.cables?.find(({ from }) => from === "gateway")).toMatchObject({ vlan: 10 });
  });

  it("has no gateway where a namespace of this machine is the router", () => {
    const host = liveNamespace(null, 1, [eno1], [defaultRoute("10.0.0.1", "eno1")]);
    const router = liveNamespace("router", 2, [inNetwork(2, "r0", "10.0.0.1/24")]);
    expect(nodesOf(imported(liveState(host, router)).topology, "station")).toEqual([]);
  });

  it("is said to be assumed", () => {
    const { notes } = imported(liveState(liveNamespace(null, 1, [eno1])));
    expect(notes).toMatchObject([{ id: "import.lanAssumed", params: { names: ["LAN"] } }]);
  });
});

describe("what is left out", () => {
  it("is said, with one sentence for each reason", () => {
    const { topology, notes } = imported(
      liveState(
        liveNamespace(null, 1, [
          liveLink(1, "lo", { ethernet: false, mac: null }),
          liveLink(3, "docker0", { kind: "bridge" }),
          liveLink(4, "veth1a2b3c4", { kind: "veth", master: "docker0" }),
          liveLink(5, "vx0", { kind: "vxlan" }),
          liveLink(6, "ifb0", { kind: "ifb" }),
          liveLink(7, "mv0", { ...mode("bridge"), ...on(3, "docker0") }),
          liveLink(8, "od d", { kind: "bridge" }),
        ]),
      ),
    );
    expect(topology.nodes.map(({ kind }) => kind)).toEqual(["host"]);
    expect(notes.map((note) => say(note))).toEqual([
      expect.stringContaining("lo. The loopback"),
      expect.stringContaining("docker0 and veth1a2b3c4. Docker"),
      expect.stringContaining("vx0. Tunnels"),
      expect.stringContaining("ifb0. Devices of kind ifb"),
      expect.stringContaining("mv0. What they sit on"),
      expect.stringContaining("od d. A document cannot hold"),
    ]);
  });
});

describe("the document", () => {
  it("places guests above children above NICs above the switch, none on another", () => {
    const children = [4, 5, 6].map((index) =>
      liveLink(index, `mv${index}`, { ...mode("bridge"), ...onElsewhere(2, "eno1", null) }),
    );
    const { topology } = imported(
      liveState(
        liveNamespace(null, 1, [eno1]),
        ...children.map((child) => liveNamespace(`ns${child.index}`, child.index, [child])),
      ),
    );
    const place = (id: string): { x: number; y: number } =>
      topology.positions?.[id as never] ?? { x: NaN, y: NaN };
    const rows = ["ns4", "ns4-mv4", "eno1", "lan"].map((id) => place(id).y);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(new Set(rows).size).toBe(4);
    const places = topology.nodes.map(({ id }) => JSON.stringify(place(id)));
    expect(new Set(places).size).toBe(places.length);
  });

  it("is the same for the same machine", () => {
    const live = liveState(liveNamespace(null, 1, [eno1, liveLink(3, "eno2")]));
    expect(imported(live)).toEqual(imported(structuredClone(live)));
  });

  it("has unique ids where a namespace, a NIC and the host have one name", () => {
    const live = liveState(
      liveNamespace(null, 1, [liveLink(2, "host"), liveLink(3, "lan")]),
      liveNamespace("host", 2, []),
    );
    const { topology } = imported(live);
    expect(topology.nodes.map(({ id }) => id)).toEqual([
      "host",
      "host-2",
      "lan",
      "host-3",
      "lan-2",
    ]);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "eno1",
    "br0",
    "mv0",
    "a/b",
    "$(x)",
    "#",
    "%d",
    "..",
    "",
    "\u0000",
    "é",
    "__proto__",
  ),
);
const anyCidr = fc.constantFrom(
  "10.0.0.1/8",
  "192.168.1.1/24",
  "fe80::1/64",
  "::/0",
  "nonsense",
  "1.2.3.4/99",
);

const anyLink = fc
  .record({
    index: fc.integer({ min: 1, max: 6 }),
    name: anyText,
    kind: fc.constantFrom(null, "bridge", "vlan", "macvlan", "macvtap", "veth", "bond", "tun"),
    mac: fc.oneof(fc.constantFrom(null, "02:00:00:00:00:01"), anyText),
    mtu: fc.integer({ min: 0, max: 100_000 }),
    up: fc.boolean(),
    carrier: fc.boolean(),
    master: fc.oneof(fc.constantFrom(null, "br0"), anyText),
    alias: fc.oneof(fc.constant(`macvlan-designer:${DOCUMENT}:mv0`), anyText),
    vlanId: fc.option(fc.integer({ min: -1, max: 5000 })),
    childMode: fc.option(fc.constantFrom("bridge", "passthru", "source", "new-mode")),
    cidrs: fc.array(anyCidr, { maxLength: 3 }),
    parent: fc.option(
      fc.record({
        index: fc.integer({ min: 0, max: 6 }),
        name: fc.option(anyText),
        elsewhere: fc.boolean(),
        namespace: fc.option(anyText),
      }),
    ),
  })
  .map(({ childMode, cidrs, parent, ...link }) =>
    liveLink(link.index, link.name, {
      ...link,
      macvlan: childMode === null ? null : mode(childMode).macvlan,
      addresses: cidrs.map((cidr) => address(cidr)),
      parent,
    }),
  );

const anyNamespace = fc.record({
  name: anyText,
  links: fc.uniqueArray(anyLink, { selector: ({ index }) => index, maxLength: 6 }),
  vias: fc.array(fc.tuple(anyText, anyText, anyCidr), { maxLength: 3 }),
});

describe("a hostile machine", () => {
  it("gives a valid document, whatever its names and numbers are", () => {
    fc.assert(
      fc.property(
        fc.array(anyNamespace, { minLength: 1, maxLength: 3 }),
        anyText,
        (spaces, name) => {
          const live = liveState(
            ...spaces.map(({ name: own, links, vias }, at) =>
              liveNamespace(
                at === 0 ? null : own,
                at,
                links,
                vias.map(([via, dev, to]) => defaultRoute(via, dev, { to })),
              ),
            ),
          );

          const { topology, notes } = importLiveHost(live, {
            documentId: DOCUMENT,
            hostName: name,
          });

          expect(parseTopologyValue(structuredClone(topology))).toMatchObject({ ok: true });
          notes.forEach((note) => {
            expect(say(note, "vi")).not.toContain("undefined");
          });
        },
      ),
      { numRuns: 500, seed: 20_261_122 },
    );
  });
});

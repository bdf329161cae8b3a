import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importTexts } from "./__testing__/import-texts.ts";

function fixture(name: string): string {
  return readFileSync(new URL(`__fixtures__/${name}`, import.meta.url), "utf8");
}

// As Docker 28.5 has printed it for the networks and containers of e2e/import/docker.test.ts.
describe("docker network inspect", () => {
  const { nodes, notes } = importTexts({ "net.json": fixture("docker-network-inspect.json") });

  it("draws the networks' NICs and VLANs, the containers and their addresses", () => {
    expect(nodes).toMatchObject([
      { kind: "host", name: "lab" },
      { kind: "nic", name: "eno1" },
      { kind: "nic", name: "eno1.10", vlan: { parent: "eno1", id: 10 } },
      { kind: "guest", name: "web", type: "container" },
      { kind: "guest", name: "db", type: "container" },
      {
        kind: "macvlan",
        name: "eth0",
        parent: "eno1.10",
        guest: "web",
        mode: "private",
        mac: "02:42:c0:a8:01:c8",
        addresses: ["192.168.1.200/24"],
        routes: [{ to: "0.0.0.0/0", via: "192.168.1.1" }],
      },
      {
        kind: "macvlan",
        name: "eth1",
        parent: "eno1",
        guest: "web",
        mode: "bridge",
        mac: "9e:96:da:f9:2c:94",
        addresses: ["10.10.0.50/24", "fd00:1::50/64"],
      },
      { kind: "macvlan", name: "eth0", guest: "db", addresses: ["10.10.0.51/24", "fd00:1::51/64"] },
    ]);
  });

  it("says what it assumed and what it left out, with the place", () => {
    expect(notes).toContainEqual(
      expect.stringMatching(/^net\.json:\d+ \[2\] left: The network other is left out/),
    );
    expect(notes).toContainEqual(expect.stringMatching(/hint: .*drawn as eth0/));
    expect(notes).toContainEqual(expect.stringMatching(/hint: No mode is said for lab/));
    expect(notes.filter((note) => !note.includes(" hint: "))).toHaveLength(1);
  });
});

describe("podman network inspect", () => {
  const { nodes, notes } = importTexts({ "net.json": fixture("podman-network-inspect.json") });

  it("draws containers by the names of their interfaces", () => {
    expect(nodes.at(-1)).toMatchObject({
      kind: "macvlan",
      name: "eth0",
      mode: "vepa",
      mtu: 1400,
      bclim: -1,
      mac: "9a:3b:11:22:33:44",
      addresses: ["192.168.1.193/24"],
    });
  });

  it("names options that it does not know", () => {
    expect(notes.filter((note) => note.includes(" lost: "))).toEqual([
      expect.stringMatching(/^net\.json:\d+ options\.vlan lost: "vlan" is not taken over/),
    ]);
  });
});

describe("libvirt", () => {
  const { nodes, notes } = importTexts({
    "build.xml": fixture("libvirt-domain.xml"),
    "lan.xml": fixture("libvirt-network.xml"),
  });

  it("draws macvtap children, also through a network, and ports on bridges", () => {
    expect(nodes).toMatchObject([
      { kind: "host" },
      { kind: "nic", name: "eno3" },
      { kind: "nic", name: "eno1" },
      { kind: "nic", name: "eno2" },
      { kind: "bridge", name: "br0" },
      { kind: "guest", name: "build & test", type: "vm" },
      { kind: "macvlan", name: "macvtap0", parent: "eno1", mode: "bridge", tap: true },
      { kind: "macvlan", name: "macvtap1", parent: "eno2", mode: "vepa", tap: true },
      { kind: "macvlan", name: "tapx", parent: "eno3", mode: "passthru", tap: true },
      { kind: "veth", name: "vnet7", up: false, mac: "52:54:00:10:00:04" },
    ]);
  });

  it("names what it leaves out", () => {
    const lines = notes.filter((note) => !note.includes(" hint: "));

    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^build\.xml:33 .* left: .*type is "user"/);
    expect(lines[1]).toMatch(/^build\.xml:14 .*bandwidth lost/);
    expect(lines[2]).toMatch(/^build\.xml:22 .*MAC 52:54:00:10:00:03 of tapx/);
  });
});

describe("networkd", () => {
  it("knows comments, continued lines, repeated sections and CRLF", () => {
    const { nodes, notes } = importTexts({
      "10-eno1.network": [
        "\uFEFF# the uplink",
        "[Match]",
        "Name=eno1",
        "[Network]",
        "; two children",
        "MACVLAN=mv0 \\",
        "# in between",
        "  mv1",
        "Address=10.0.0.1/24",
        "[Route]",
        "Gateway=10.0.0.254",
        "[Route]",
        "Destination=10.9.0.0/16",
        "Gateway=10.0.0.2",
        "TypeOfService=4",
        "nonsense",
      ].join("\r\n"),
      "20-mv0.netdev": "[NetDev]\nName=mv0\nKind=macvlan\n[MACVLAN]\nMode=bridge\n",
      "20-mv1.netdev": "[NetDev]\nName=mv1\nKind=macvlan\nMACAddress=02-00-00-00-00-01\n",
      "30-ipvl.netdev": "[NetDev]\nName=ipv0\nKind=ipvlan\n[IPVLAN]\nMode=L2\n",
    });

    expect(nodes).toMatchObject([
      { kind: "host" },
      {
        kind: "nic",
        name: "eno1",
        addresses: ["10.0.0.1/24"],
        routes: [
          { to: "0.0.0.0/0", via: "10.0.0.254" },
          { to: "10.9.0.0/16", via: "10.0.0.2" },
        ],
      },
      { kind: "macvlan", name: "mv0", mode: "bridge" },
      { kind: "macvlan", name: "mv1", mode: "vepa", mac: "02:00:00:00:00:01" },
    ]);
    expect(notes).toEqual([
      expect.stringMatching(/^10-eno1\.network:16 {2}left: This line is neither/),
      expect.stringMatching(/^20-mv1\.netdev:- {2}hint: No mode is said for mv1/),
      expect.stringMatching(/^30-ipvl\.netdev:- {2}left: ipv0 is left out/),
      expect.stringMatching(/^10-eno1\.network:15 Route\[1\]\.TypeOfService lost/),
      expect.stringMatching(/^30-ipvl\.netdev:4 IPVLAN lost/),
    ]);
  });

  it("leaves out, and says so, what networkd would not make either", () => {
    const { nodes, notes } = importTexts({
      "a.netdev": "[NetDev]\nName=mv0\nKind=macvlan\n",
      "b.network": "[Match]\nName=en*\n[Network]\nMACVLAN=mv0\n",
    });

    expect(nodes).toHaveLength(1);
    expect(notes.join("\n")).toMatch(/Name=en\* is left out[^]*no \.network names it/);
  });
});

describe("NetworkManager", () => {
  it("finds parents by UUID, and knows escapes, the old words and gateways", () => {
    const { nodes, notes } = importTexts({
      "nic.nmconnection":
        "[connection]\nid=Wired\\s1\nuuid=aaaa\ntype=802-3-ethernet\ninterface-name=eno1\n" +
        "[ipv4]\nmethod=manual\naddresses=10.0.0.5/24,10.0.0.1;\n",
      "mv.nmconnection":
        "[connection]\nid=mv\nuuid=bbbb\ntype=macvlan\ninterface-name=mv0\n[macvlan]\nparent=aaaa\n" +
        "mode=5\ntap=true\n[ipv6]\nmethod=dhcp\n[proxy]\nmethod=1\n",
    });

    expect(nodes).toMatchObject([
      { kind: "host" },
      { name: "eno1", addresses: ["10.0.0.5/24"], routes: [{ to: "0.0.0.0/0", via: "10.0.0.1" }] },
      { name: "mv0", parent: "eno1", mode: "source", tap: true },
    ]);
    expect(notes.join("\n")).toMatch(/method=dhcp of ipv6[^]*mode source[^]*proxy lost/);
  });
});

describe("Compose", () => {
  it("follows anchors, merge keys, defaults of variables and $$", () => {
    const { nodes, notes } = importTexts({
      "compose.yaml": [
        "x-net: &net { ipv4_address: 192.168.1.7 }",
        "services:",
        "  web: { image: nginx, networks: { lan: { <<: *net, mac_address: 02:00:00:00:00:01 } } }",
        "  db: { networks: [lan, other] }",
        "networks:",
        "  lan:",
        "    driver: macvlan",
        "    driver_opts: { parent: '${NIC:-eno1}' }",
        "    ipam: { config: [{ subnet: 192.168.1.0/24 }] }",
      ].join("\n"),
    });

    expect(nodes).toMatchObject([
      { kind: "host" },
      { kind: "nic", name: "eno1" },
      { kind: "guest", name: "web" },
      { kind: "guest", name: "db" },
      { guest: "web", mode: "bridge", mac: "02:00:00:00:00:01", addresses: ["192.168.1.7/24"] },
      { guest: "db" },
    ]);
    expect(notes.join("\n")).toMatch(/drawn with bridge[^]*The connection to other is left out/);
  });
});

describe("containerlab and CNI", () => {
  it("know the brief form of links, and chains of plugins", () => {
    const lab = importTexts({
      "a.clab.yml":
        "topology:\n  nodes: { l1: { kind: linux } }\n  links:\n" +
        '    - endpoints: ["l1:eth1", "macvlan:enp0s3"]\n    - endpoints: ["l1:eth2", "l2:eth1"]\n',
    });
    const chain = importTexts({
      "10-lan.conflist":
        '{"cniVersion":"0.4.0","name":"lan","plugins":[{"type":"macvlan","master":"eno1","mtu":0,' +
        '"ipam":{"type":"host-local"}},{"type":"tuning"}]}',
    });

    expect(lab.nodes.at(-1)).toMatchObject({ name: "eth1", parent: "enp0s3", mode: "bridge" });
    expect(lab.notes.join("\n")).toMatch(/kind veth is left out/);
    expect(chain.nodes.at(-1)).toMatchObject({ name: "net1", parent: "eno1", mode: "bridge" });
    expect(chain.notes.join("\n")).toMatch(/plugin "tuning" of lan is left out/);
  });
});

it("joins files of several programs by the names of interfaces", () => {
  const { nodes } = importTexts({
    "10-eno1.network": "[Match]\nName=eno1\n[Network]\nAddress=192.168.1.2/24\n",
    "net.json": fixture("podman-network-inspect.json"),
  });

  expect(nodes.filter(({ kind }) => kind === "nic")).toMatchObject([
    { name: "eno1", addresses: ["192.168.1.2/24"] },
  ]);
});

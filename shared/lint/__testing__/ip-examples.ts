import { bridge, cable, child, draw, guest, lanSwitch, nic, station, veth } from "./draw.ts";
import type { Example } from "./example.ts";

const eno1 = nic("eno1");
const web = guest("web");
const db = guest("db");
const ADDRESS = ["10.0.0.1/24"];
const HOST6 = nic("eno1", { addresses: ["fd00::1/64"] });
const SHIM6 = child("shim0", "eno1", "bridge", { addresses: ["fd00::1/128"] });

function mv0(keys: Readonly<Record<string, unknown>>): ReturnType<typeof child> {
  return child("mv0", "eno1", "bridge", { guest: "web", ...keys });
}

/** Addresses and routes. */
export const ipExamples: readonly Example[] = [
  {
    code: "MV120",
    what: "addresses that the kernel does not set",
    bad: draw(
      eno1,
      web,
      mv0({ addresses: ["::/64", "ff02::5/64", "::1/128", "0.0.0.0/24", "10.0.0.1/24"] }),
    ),
    at: [0, 1, 2, 3].map((at) => `$.nodes[3].addresses[${at}]`),
    good: draw(eno1, web, mv0({ addresses: ["fd00::1/64", "fe80::5/64", "10.0.0.1/24"] })),
  },
  {
    code: "MV121",
    what: "one address twice",
    bad: draw(
      eno1,
      web,
      mv0({ addresses: ["10.0.0.1/24", "10.0.0.1/24", "fd00::1/64", "fd00:0::1/72"] }),
    ),
    at: ["$.nodes[3].addresses[1]", "$.nodes[3].addresses[3]"],
    good: draw(eno1, web, mv0({ addresses: ["10.0.0.1/24", "10.0.0.1/16"] })),
  },
  {
    code: "MV122",
    what: "next hops that are not on the link",
    bad: draw(
      eno1,
      web,
      mv0({
        addresses: ["10.0.0.1/24", "fd00::1/64"],
        routes: [
          { to: "0.0.0.0/0", via: "10.0.1.1" },
          { to: "fd09::/64", via: "fd77::1" },
          { to: "fd0a::/64", via: "fd00::1" },
          { to: "10.9.0.0/24", via: "fd00::9" },
          { to: "fd0b::/64", via: "10.0.0.7" },
        ],
      }),
    ),
    at: [0, 1, 2, 3, 4].map((at) => `$.nodes[3].routes[${at}].via`),
    good: draw(
      eno1,
      web,
      mv0({
        addresses: ["10.0.0.1/24"],
        routes: [
          { to: "0.0.0.0/0", via: "10.77.0.7" },
          { to: "10.77.0.7/32" },
          { to: "::/0", via: "fe80::1" },
        ],
      }),
    ),
  },
  {
    code: "MV123",
    what: "a source that nobody has",
    bad: draw(
      eno1,
      web,
      mv0({
        addresses: ADDRESS,
        routes: [
          { to: "10.9.0.0/24", src: "10.8.8.8" },
          { to: "fd09::/64", src: "fd99::1" },
        ],
      }),
    ),
    at: ["$.nodes[3].routes[0].src", "$.nodes[3].routes[1].src"],
    good: draw(
      nic("eno1", { addresses: ADDRESS }),
      child("shim0", "eno1", "bridge", { routes: [{ to: "10.9.0.0/24", src: "10.0.0.1" }] }),
    ),
  },
  {
    code: "MV124",
    what: "a host with the length of a network",
    bad: draw(eno1, web, mv0({ addresses: ADDRESS, routes: [{ to: "10.9.2.5/24" }] })),
    at: ["$.nodes[3].routes[0].to"],
    good: draw(
      eno1,
      web,
      mv0({ addresses: ADDRESS, routes: [{ to: "10.9.2.0/24" }, { to: "fd00::5/64" }] }),
    ),
  },
  {
    code: "MV125",
    what: "one destination twice in one stack",
    bad: draw(
      eno1,
      child("a", "eno1", "bridge", { routes: [{ to: "10.9.0.0/24" }] }),
      child("b", "eno1", "bridge", { routes: [{ to: "10.9.0.0/24" }] }),
    ),
    at: ["$.nodes[3].routes[0].to"],
    good: draw(
      eno1,
      web,
      db,
      child("a", "eno1", "bridge", { guest: "web", routes: [{ to: "10.9.0.0/24" }] }),
      child("b", "eno1", "bridge", { guest: "db", routes: [{ to: "10.9.0.0/24" }] }),
    ),
  },
  {
    code: "MV214",
    what: "one address on two interfaces of one LAN",
    bad: draw(
      eno1,
      web,
      lanSwitch(),
      mv0({ addresses: ["192.168.1.254/24"] }),
      station("nas", { addresses: ["192.168.1.254/24"] }),
      cable("eno1", "sw"),
      cable("nas", "sw"),
    ),
    at: ["$.nodes[5].addresses[0]"],
    good: draw(
      eno1,
      web,
      lanSwitch(),
      nic("v5", { vlan: { parent: "eno1", id: 5 } }),
      child("mv0", "v5", "bridge", { guest: "web", addresses: ADDRESS }),
      station("nas", { addresses: ADDRESS }),
      cable("eno1", "sw"),
      cable("nas", "sw"),
    ),
  },
  {
    code: "MV214",
    what: "one address in a VLAN, by tag and by access port",
    bad: draw(
      eno1,
      lanSwitch(),
      nic("v5", { vlan: { parent: "eno1", id: 5 }, addresses: ADDRESS }),
      station("nas", { addresses: ADDRESS }),
      cable("eno1", "sw"),
      cable("nas", "sw", { vlan: 5 }),
    ),
    at: ["$.nodes[4].addresses[0]"],
    good: draw(eno1, station("nas", { addresses: ADDRESS }), station("pc", { addresses: ADDRESS })),
  },
  {
    code: "MV214",
    what: "the host's address on its IPv6 shim, where the switch sends frames back",
    bad: draw(HOST6, SHIM6, lanSwitch(), cable("eno1", "sw", { reflectiveRelay: true })),
    at: ["$.nodes[2].addresses[0]"],
    good: draw(HOST6, SHIM6, lanSwitch(), cable("eno1", "sw")),
  },
  {
    code: "MV214",
    what: "the host's address on a child of another mode",
    bad: draw(HOST6, { ...SHIM6, mode: "private" }),
    at: ["$.nodes[2].addresses[0]"],
    good: draw(SHIM6, HOST6),
  },
  {
    code: "MV214",
    what: "the host's address on a child for more than its siblings",
    bad: draw(HOST6, { ...SHIM6, addresses: ["fd00::1/64"] }),
    at: ["$.nodes[2].addresses[0]"],
    good: draw(HOST6, SHIM6),
  },
  {
    code: "MV216",
    what: "guests of different networks on one parent",
    bad: draw(
      eno1,
      guest("a"),
      guest("b"),
      guest("c"),
      child("mv0", "eno1", "bridge", { guest: "a", addresses: ["192.168.2.50/24"] }),
      child("mv1", "eno1", "bridge", { guest: "b", addresses: ["192.168.1.51/24"] }),
      child("mv2", "eno1", "bridge", { guest: "c", addresses: ["192.168.1.52/24"] }),
    ),
    at: ["$.nodes[5].addresses"],
    good: draw(
      eno1,
      guest("a"),
      guest("b"),
      child("mv0", "eno1", "bridge", { guest: "a", addresses: ["192.168.1.50/16"] }),
      child("mv1", "eno1", "bridge", { guest: "b", addresses: ["192.168.1.51/24"] }),
    ),
  },
  {
    code: "MV226",
    what: "addresses that are no host's",
    bad: draw(
      eno1,
      web,
      mv0({
        addresses: [
          "192.168.1.0/24",
          "192.168.1.255/24",
          "224.0.0.5/24",
          "127.0.0.5/8",
          "240.0.0.1/24",
          "0.1.2.3/8",
          "2001:db8::/64",
        ],
      }),
    ),
    at: [0, 1, 2, 3, 4, 5, 6].map((at) => `$.nodes[3].addresses[${at}]`),
    good: draw(
      eno1,
      web,
      mv0({ addresses: ["192.168.1.0/31", "192.168.2.0/16", "10.0.0.255/32", "fd00::1/64"] }),
    ),
  },
  {
    code: "MV227",
    what: "routes on an interface that is down",
    bad: draw(eno1, web, mv0({ up: false, addresses: ADDRESS, routes: [{ to: "10.9.0.0/24" }] })),
    at: ["$.nodes[3].routes"],
    good: draw(eno1, web, mv0({ up: false, addresses: ADDRESS })),
  },
  {
    code: "MV227",
    what: "IPv6 routes on an interface that is down",
    bad: draw(eno1, web, mv0({ up: false, routes: [{ to: "fd09::/64" }] })),
    at: ["$.nodes[3].routes"],
    good: draw(eno1, web, mv0({ addresses: ADDRESS, routes: [{ to: "fd09::/64" }] })),
  },
  {
    code: "MV301",
    what: "interfaces of a namespace without an address",
    bad: draw(eno1, bridge("br0"), web, mv0({}), veth("eth1", "br0", "web")),
    at: ["$.nodes[4]", "$.nodes[5]"],
    good: draw(eno1, web, mv0({ dhcp: true })),
  },
];

import { bridge, cable, child, draw, guest, lanSwitch, nic, station, type Item } from "./draw.ts";
import type { Example } from "./example.ts";

const eno1 = nic("eno1");
const eno2 = nic("eno2");
const p0 = child("p0", "eno1", "passthru");
const mv0 = child("mv0", "eno1", "bridge");

/** Who sits on whom, names, cables and guests. */
export const structureExamples: readonly Example[] = [
  {
    code: "MV101",
    what: "passthru beside another child",
    bad: draw(eno1, p0, mv0),
    at: ["$.nodes[2].mode"],
    good: draw(eno1, p0, eno2, child("mv0", "eno2", "bridge")),
  },
  {
    code: "MV101",
    what: "passthru beside the child of a child",
    bad: draw(eno1, mv0, child("p0", "mv0", "passthru")),
    at: ["$.nodes[3].mode"],
    good: draw(eno1, p0, nic("v5", { vlan: { parent: "eno1", id: 5 } }), child("b", "v5", "vepa")),
  },
  {
    code: "MV101",
    what: "two of passthru",
    bad: draw(eno1, p0, child("p1", "eno1", "passthru", { nopromisc: true })),
    at: ["$.nodes[2].mode", "$.nodes[3].mode"],
    good: draw(eno1, p0),
  },
  {
    code: "MV102",
    what: "a child on passthru",
    bad: draw(eno1, p0, child("mv0", "p0", "bridge"), child("mv1", "mv0", "bridge")),
    at: ["$.nodes[3].parent", "$.nodes[4].parent"],
    good: draw(eno1, mv0, child("mv1", "mv0", "bridge")),
  },
  {
    code: "MV103",
    what: "children of a bridge's port",
    bad: draw(eno1, bridge("br0", { ports: ["eno1"] }), mv0, child("mv1", "mv0", "vepa")),
    at: ["$.nodes[3].parent", "$.nodes[4].parent"],
    good: draw(eno1, bridge("br0", { ports: ["eno1"] }), child("mv0", "br0", "bridge")),
  },
  {
    code: "MV104",
    what: "a port of two bridges",
    bad: draw(eno1, bridge("br0", { ports: ["eno1"] }), bridge("br1", { ports: ["eno1"] })),
    at: ["$.nodes[3].ports[0]"],
    good: draw(eno1, eno2, bridge("br0", { ports: ["eno1"] }), bridge("br1", { ports: ["eno2"] })),
  },
  {
    code: "MV105",
    what: "a macvtap as a port",
    bad: draw(
      eno1,
      child("mv0", "eno1", "passthru", { tap: true, guestMac: "02:00:00:00:00:01" }),
      bridge("br0", { ports: ["mv0"] }),
    ),
    at: ["$.nodes[3].ports[0]"],
    good: draw(eno1, p0, bridge("br0", { ports: ["p0"] })),
  },
  {
    code: "MV106",
    what: "a macvlan on the bridge that it sits on",
    bad: draw(bridge("br0", { ports: ["mv0"] }), child("mv0", "br0", "bridge")),
    at: ["$.nodes[1].ports[0]"],
    good: draw(bridge("br0", { ports: ["mv0"] }), bridge("br1"), child("mv0", "br1", "bridge")),
  },
  {
    code: "MV106",
    what: "a circle by way of two bridges",
    bad: draw(
      bridge("br0", { ports: ["mv1"] }),
      bridge("br1", { ports: ["mv0"] }),
      child("mv0", "br0", "bridge"),
      child("mv1", "br1", "bridge"),
    ),
    at: ["$.nodes[1].ports[0]", "$.nodes[2].ports[0]"],
    good: draw(
      bridge("br0", { ports: ["mv1"] }),
      bridge("br1"),
      child("mv0", "br0", "bridge"),
      child("mv1", "br1", "bridge"),
    ),
  },
  {
    code: "MV107",
    what: "one name for a shim and a bridge",
    bad: draw(eno1, bridge("br0"), child("mv0", "eno1", "bridge", { name: "br0" })),
    at: ["$.nodes[3].name"],
    good: draw(eno1, guest("web"), child("mv0", "eno1", "bridge", { name: "eno1", guest: "web" })),
  },
  {
    code: "MV107",
    what: "one name for the macvtaps of two virtual machines",
    bad: draw(
      eno1,
      guest("a", { type: "vm" }),
      guest("b", { type: "vm" }),
      child("t0", "eno1", "bridge", { tap: true, guest: "a", name: "tap" }),
      child("t1", "eno1", "bridge", { tap: true, guest: "b", name: "tap" }),
    ),
    at: ["$.nodes[5].name"],
    good: draw(
      eno1,
      guest("a"),
      guest("b"),
      child("t0", "eno1", "bridge", { guest: "a", name: "eth0" }),
      child("t1", "eno1", "bridge", { guest: "b", name: "eth0" }),
    ),
  },
  {
    code: "MV108",
    what: "an interface called lo",
    bad: draw(eno1, guest("web"), child("mv0", "eno1", "bridge", { name: "lo", guest: "web" })),
    at: ["$.nodes[3].name"],
    good: draw(eno1, child("mv0", "eno1", "bridge", { name: "lo0" })),
  },
  {
    code: "MV109",
    what: "two namespaces of one name",
    bad: draw(guest("a", { name: "web" }), guest("b", { name: "web" })),
    at: ["$.nodes[2].name"],
    good: draw(guest("a", { name: "web" }), guest("b", { name: "web", type: "container" })),
  },
  {
    code: "MV115",
    what: "a guest MAC without a macvtap",
    bad: draw(eno1, child("mv0", "eno1", "passthru", { guestMac: "02:00:00:00:00:01" })),
    at: ["$.nodes[2].guestMac"],
    good: draw(
      eno1,
      child("mv0", "eno1", "passthru", { tap: true, guestMac: "02:00:00:00:00:01" }),
    ),
  },
  {
    code: "MV118",
    what: "two cables at one NIC",
    bad: draw(eno1, lanSwitch(), station("nas"), cable("eno1", "sw"), cable("nas", "eno1")),
    at: ["$.cables[1].to"],
    good: draw(eno1, lanSwitch(), station("nas"), cable("eno1", "sw"), cable("nas", "sw")),
  },
  {
    code: "MV119",
    what: "a virtual machine with a macvlan",
    bad: draw(eno1, guest("vm", { type: "vm" }), child("mv0", "eno1", "bridge", { guest: "vm" })),
    at: ["$.nodes[3].guest"],
    good: draw(
      eno1,
      guest("vm", { type: "vm" }),
      child("mv0", "eno1", "bridge", { guest: "vm", tap: true }),
    ),
  },
  {
    code: "MV126",
    what: "nine devices on each other",
    bad: draw(...tower(9)),
    at: ["$.nodes[9]"],
    good: draw(...tower(8)),
  },
  {
    code: "MV209",
    what: "a macvlan on a macvlan",
    bad: draw(eno1, mv0, child("mv1", "mv0", "bridge")),
    at: ["$.nodes[3].parent"],
    good: draw(eno1, mv0, child("mv1", "eno1", "bridge")),
  },
  {
    code: "MV219",
    what: "a bridge-mode macvlan as a port",
    bad: draw(eno1, mv0, bridge("br0", { ports: ["mv0"] })),
    at: ["$.nodes[3].ports[0]"],
    good: draw(eno1, p0, bridge("br0", { ports: ["p0"] })),
  },
  {
    code: "MV303",
    what: "a macvlan on a bridge",
    bad: draw(bridge("br0"), child("mv0", "br0", "bridge"), child("mv1", "br0", "bridge")),
    at: ["$.nodes[2].parent"],
    good: draw(eno1, bridge("br0", { ports: ["eno1"] })),
  },
];

/** A NIC with bridges and macvlans on it in turn, so many devices high. */
function tower(levels: number): readonly Item[] {
  return Array.from({ length: levels }, (_, at) => {
    const below = `d${at - 1}`;
    if (at === 0) {
      return nic("d0");
    }
    return at % 2 === 1 ? child(`d${at}`, below, "passthru") : bridge(`d${at}`, { ports: [below] });
  });
}

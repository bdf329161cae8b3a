import { bridge, cable, child, draw, guest, lanSwitch, nic, station, DOCUMENT_ID } from "./draw.ts";
import type { Example } from "./example.ts";
import { deriveMac } from "../../topology/derive-mac.ts";
import type { DocumentId, NodeId } from "../../topology/brand.ts";

const eno1 = nic("eno1");
const MAC = "02:00:00:00:00:01";
const derived = deriveMac(DOCUMENT_ID as DocumentId, "mv0" as NodeId);

/** What `ip link` says of an interface: MTU, MACs, modes and their flags. */
export const linkExamples: readonly Example[] = [
  {
    code: "MV110",
    what: "a macvlan with a larger MTU than its real parent",
    bad: draw(nic("eno1", { mtu: 1400 }), child("mv0", "eno1", "bridge", { mtu: 1500 })),
    at: ["$.nodes[2].mtu"],
    good: draw(nic("eno1", { mtu: 9000 }), child("mv0", "eno1", "bridge", { mtu: 9000 })),
  },
  {
    code: "MV110",
    what: "a VLAN with a larger MTU than its NIC",
    bad: draw(eno1, nic("v5", { vlan: { parent: "eno1", id: 5 }, mtu: 1501 })),
    at: ["$.nodes[2].mtu"],
    good: draw(
      nic("eno1", { mtu: 9000 }),
      nic("v5", { vlan: { parent: "eno1", id: 5 } }),
      child("mv0", "v5", "bridge", { mtu: 9000 }),
    ),
  },
  {
    code: "MV110",
    what: "a macvlan with a larger MTU than its bridge gets from its ports",
    bad: draw(
      nic("eno1", { mtu: 1400 }),
      bridge("br0", { ports: ["eno1"] }),
      child("mv0", "br0", "bridge", { mtu: 1500 }),
    ),
    at: ["$.nodes[3].mtu"],
    good: draw(
      nic("eno1", { mtu: 9000 }),
      bridge("br0", { ports: ["eno1"] }),
      child("mv0", "br0", "bridge", { mtu: 9000 }),
    ),
  },
  {
    code: "MV111",
    what: "one MAC for two siblings",
    bad: draw(
      eno1,
      child("mv0", "eno1", "bridge", { mac: MAC }),
      child("mv1", "eno1", "private", { mac: MAC.toUpperCase() }),
    ),
    at: ["$.nodes[3].mac"],
    good: draw(
      eno1,
      child("mv0", "eno1", "bridge", { mac: MAC }),
      child("mv1", "eno1", "bridge", { mac: MAC, up: false }),
    ),
  },
  {
    code: "MV111",
    what: "the parent's MAC",
    bad: draw(nic("eno1", { mac: MAC }), child("mv0", "eno1", "bridge", { mac: MAC })),
    at: ["$.nodes[2].mac"],
    good: draw(nic("eno1", { mac: MAC }), child("mv0", "eno1", "passthru")),
  },
  {
    code: "MV111",
    what: "a sibling's derived MAC",
    bad: draw(
      eno1,
      child("mv1", "eno1", "bridge", { mac: derived }),
      child("mv0", "eno1", "bridge"),
    ),
    at: ["$.nodes[3]"],
    good: draw(eno1, child("mv1", "eno1", "bridge"), child("mv0", "eno1", "bridge")),
  },
  {
    code: "MV112",
    what: "multicast and zero MACs",
    bad: draw(
      eno1,
      child("mv0", "eno1", "bridge", { mac: "01:00:5e:00:00:01" }),
      child("mv1", "eno1", "source", { sourceMacs: [MAC, "ff:ff:ff:ff:ff:ff"] }),
      child("mv2", "eno1", "bridge", { tap: true, guestMac: "00:00:00:00:00:00" }),
      station("nas", { mac: "33:33:00:00:00:01" }),
    ),
    at: ["$.nodes[2].mac", "$.nodes[3].sourceMacs[1]", "$.nodes[4].guestMac", "$.nodes[5].mac"],
    good: draw(eno1, child("mv0", "eno1", "source", { mac: MAC, sourceMacs: [MAC] })),
  },
  {
    code: "MV113",
    what: "source MACs in another mode",
    bad: draw(eno1, child("mv0", "eno1", "bridge", { sourceMacs: [MAC] })),
    at: ["$.nodes[2].sourceMacs"],
    good: draw(eno1, child("mv0", "eno1", "source", { sourceMacs: [MAC] })),
  },
  {
    code: "MV114",
    what: "nopromisc in another mode",
    bad: draw(
      eno1,
      child("mv0", "eno1", "bridge", { nopromisc: true }),
      child("mv1", "eno1", "private", { nopromisc: true, tap: true }),
    ),
    at: ["$.nodes[2].nopromisc", "$.nodes[3].nopromisc"],
    good: draw(eno1, child("mv0", "eno1", "passthru", { nopromisc: true })),
  },
  {
    code: "MV116",
    what: "one VLAN twice on one NIC",
    bad: draw(
      eno1,
      nic("v5", { vlan: { parent: "eno1", id: 5 } }),
      nic("w5", { vlan: { parent: "eno1", id: 5 } }),
    ),
    at: ["$.nodes[3].vlan.id"],
    good: draw(
      eno1,
      nic("v5", { vlan: { parent: "eno1", id: 5 } }),
      nic("w5", { vlan: { parent: "v5", id: 5 } }),
    ),
  },
  {
    code: "MV205",
    what: "passthru with a MAC",
    bad: draw(eno1, child("p0", "eno1", "passthru", { mac: MAC })),
    at: ["$.nodes[2].mac"],
    good: draw(eno1, child("p0", "eno1", "passthru")),
  },
  {
    code: "MV208",
    what: "nodst in another mode",
    bad: draw(eno1, child("mv0", "eno1", "bridge", { nodst: true })),
    at: ["$.nodes[2].nodst"],
    good: draw(eno1, child("mv0", "eno1", "source", { nodst: true })),
  },
  {
    code: "MV210",
    what: "a virtual machine with a MAC of its own",
    bad: draw(eno1, child("t0", "eno1", "bridge", { tap: true, guestMac: MAC })),
    at: ["$.nodes[2].guestMac"],
    good: draw(eno1, child("t0", "eno1", "passthru", { tap: true, guestMac: MAC })),
  },
  {
    code: "MV213",
    what: "no broadcast queue",
    bad: draw(
      eno1,
      child("mv0", "eno1", "bridge", { bcqueuelen: 0 }),
      child("mv1", "eno1", "bridge", { bcqueuelen: 0 }),
    ),
    at: ["$.nodes[2].bcqueuelen"],
    good: draw(
      eno1,
      child("mv0", "eno1", "bridge", { bcqueuelen: 0 }),
      child("mv1", "eno1", "bridge"),
    ),
  },
  {
    code: "MV221",
    what: "a MAC that another node derives",
    bad: draw(eno1, nic("eno2", { mac: derived }), child("mv0", "eno1", "bridge")),
    at: ["$.nodes[2].mac"],
    good: draw(eno1, nic("eno2", { mac: MAC }), child("mv0", "eno1", "bridge")),
  },
  {
    code: "MV225",
    what: "bclim",
    bad: draw(eno1, child("mv0", "eno1", "bridge", { bclim: -1 })),
    at: ["$.nodes[2].bclim"],
    good: draw(eno1, child("mv0", "eno1", "bridge", { bcqueuelen: 5 })),
  },
  {
    code: "MV302",
    what: "a maker's MAC",
    bad: draw(eno1, child("mv0", "eno1", "bridge", { mac: "00:1b:21:00:00:01" })),
    at: ["$.nodes[2].mac"],
    good: draw(
      nic("eno1", { mac: "00:1b:21:00:00:01" }),
      bridge("br0", { mac: "00:1b:21:00:00:01", ports: ["eno1"] }),
    ),
  },
  {
    code: "MV215",
    what: "one MAC on two parents of one LAN",
    bad: draw(
      eno1,
      nic("eno2"),
      lanSwitch(),
      child("mv0", "eno1", "bridge", { mac: MAC }),
      child("mv1", "eno2", "bridge", { mac: MAC }),
      cable("eno1", "sw"),
      cable("eno2", "sw"),
    ),
    at: ["$.nodes[5].mac"],
    good: draw(
      nic("eno1", { mac: MAC }),
      lanSwitch(),
      guest("a", { type: "vm" }),
      child("p0", "eno1", "passthru", { tap: true, guest: "a" }),
      cable("eno1", "sw"),
    ),
  },
];

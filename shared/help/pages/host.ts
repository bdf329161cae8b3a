import type { HelpPage } from "../page.ts";
import { LAB, smallLab } from "../small-lab.ts";
import {
  hairpin,
  macInVm,
  modeOfOne,
  modeOfOther,
  modesOfBoth,
  shim,
  shimRoutes,
  wayAround,
} from "../switches.ts";

const TWO_GUESTS = smallLab({ guests: ["web", "db"] });

const hostVmPage: HelpPage = {
  id: "host-vm",
  group: "host",
  demo: {
    document: TWO_GUESTS,
    switches: [wayAround],
    pairs: [
      { from: "host", to: LAB.web },
      { from: LAB.web, to: LAB.db },
      { from: "host", to: LAB.nas, isUndrawn: true },
    ],
    facts: [],
    alternative: { way: "shim" },
  },
  sources: [
    { kind: "kernel", text: "drivers/net/macvlan.c: macvlan_queue_xmit, macvlan_handle_frame" },
    {
      kind: "standard",
      text: "IEEE 802.1Q, clause 8.6: a bridge does not return a frame to its port",
    },
  ],
};

const shimPage: HelpPage = {
  id: "shim",
  group: "host",
  demo: {
    document: TWO_GUESTS,
    switches: [shim, shimRoutes, modeOfOther],
    pairs: [
      { from: "host", to: LAB.web },
      { from: "host", to: LAB.db },
    ],
    facts: [],
  },
  sources: [
    { kind: "kernel", text: "drivers/net/macvlan.c: macvlan_queue_xmit" },
    { kind: "kernel", text: "net/ipv4/fib_trie.c: fib_table_lookup (the longest prefix wins)" },
    { kind: "manual", text: "ip-route(8)" },
  ],
};

const relayPage: HelpPage = {
  id: "relay",
  group: "host",
  demo: {
    document: TWO_GUESTS,
    switches: [hairpin("on"), modesOfBoth("vepa")],
    pairs: [
      { from: LAB.web, to: LAB.db },
      { from: "host", to: LAB.web },
    ],
    facts: [],
    alternative: { hairpin: "off" },
  },
  sources: [
    { kind: "standard", text: "IEEE 802.1Qbg (802.1Q-2018, clause 40): reflective relay" },
    { kind: "kernel", text: "net/bridge/br_forward.c: should_deliver (BR_HAIRPIN_MODE)" },
    { kind: "manual", text: "bridge(8): bridge link set, hairpin" },
  ],
};

const macvtapPage: HelpPage = {
  id: "macvtap",
  group: "host",
  demo: {
    document: smallLab({ guests: ["web"], vm: true }),
    switches: [macInVm, modeOfOne("bridge", "bridge", "vepa", "passthru")],
    pairs: [
      { from: LAB.web, to: LAB.nas },
      { from: "host", to: LAB.web },
    ],
    facts: [],
    alternative: { guestMac: "own" },
  },
  sources: [
    { kind: "kernel", text: "drivers/net/macvtap.c, drivers/net/tap.c: tap_handle_frame" },
    { kind: "manual", text: "ip-link(8): macvtap" },
  ],
};

/** What lies between a host, its guests and the switch. */
export const hostPages: readonly HelpPage[] = [hostVmPage, shimPage, relayPage, macvtapPage];

import type { HelpPage, HelpPair } from "../page.ts";
import { LAB, smallLab } from "../small-lab.ts";
import {
  cable,
  hairpin,
  hostAddress,
  modeOfOne,
  modesOfBoth,
  nodst,
  nopromisc,
  sourceList,
} from "../switches.ts";

const TWO_GUESTS = smallLab({ guests: ["web", "db"] });

const SIBLINGS: readonly HelpPair[] = [
  { from: LAB.web, to: LAB.db },
  { from: "host", to: LAB.web },
  { from: LAB.web, to: LAB.nas, isUndrawn: true },
];

const privatePage: HelpPage = {
  id: "private",
  group: "modes",
  demo: {
    document: TWO_GUESTS,
    switches: [modesOfBoth("private"), hairpin("on")],
    pairs: SIBLINGS,
    facts: [],
  },
  sources: [
    { kind: "kernel", text: "drivers/net/macvlan.c: macvlan_handle_frame, macvlan_multicast_rx" },
    { kind: "manual", text: "ip-link(8): macvlan" },
    { kind: "standard", text: "RFC 7527: Enhanced Duplicate Address Detection" },
  ],
};

const vepaPage: HelpPage = {
  id: "vepa",
  group: "modes",
  demo: {
    document: TWO_GUESTS,
    switches: [modesOfBoth("vepa"), hairpin("off")],
    pairs: SIBLINGS,
    facts: [],
    alternative: { hairpin: "on" },
  },
  sources: [
    { kind: "kernel", text: "drivers/net/macvlan.c: macvlan_queue_xmit, macvlan_handle_frame" },
    { kind: "manual", text: "ip-link(8): macvlan, mode vepa" },
    { kind: "standard", text: "IEEE 802.1Qbg (802.1Q-2018, clause 40): VEPA, reflective relay" },
    { kind: "standard", text: "IEEE 802.1BR: bridge port extension, which does tag" },
  ],
};

const bridgePage: HelpPage = {
  id: "bridge",
  group: "modes",
  demo: {
    document: TWO_GUESTS,
    switches: [modesOfBoth("bridge"), cable],
    pairs: SIBLINGS,
    facts: [],
  },
  sources: [
    { kind: "kernel", text: "drivers/net/macvlan.c: macvlan_queue_xmit, macvlan_broadcast" },
    { kind: "kernel", text: "net/core/dev.c: netif_stacked_transfer_operstate" },
    { kind: "manual", text: "ip-link(8): macvlan, mode bridge" },
  ],
};

const passthruPage: HelpPage = {
  id: "passthru",
  group: "modes",
  demo: {
    document: smallLab({ guests: ["web"] }),
    switches: [modeOfOne("passthru", "bridge", "passthru"), hostAddress, nopromisc],
    pairs: [
      { from: "host", to: LAB.nas },
      { from: "host", to: LAB.web },
      { from: LAB.web, to: LAB.nas },
    ],
    facts: ["promiscuous", "macs"],
    alternative: { home: "second" },
  },
  sources: [
    {
      kind: "kernel",
      text: "drivers/net/macvlan.c: macvlan_port_create, macvlan_common_newlink, macvlan_set_mac_address",
    },
    { kind: "manual", text: "ip-link(8): macvlan, mode passthru, nopromisc" },
  ],
};

const sourcePage: HelpPage = {
  id: "source",
  group: "modes",
  demo: {
    document: smallLab({ guests: ["web"], pc: true }),
    switches: [sourceList, nodst],
    pairs: [
      { from: LAB.nas, to: LAB.web },
      { from: LAB.pc, to: LAB.web },
      { from: LAB.nas, to: "host" },
    ],
    facts: [],
    alternative: { nodst: "on" },
  },
  sources: [
    {
      kind: "kernel",
      text: "drivers/net/macvlan.c: macvlan_forward_source, macvlan_hash_lookup_source",
    },
    { kind: "manual", text: "ip-link(8): macvlan, mode source, macaddr, nodst" },
  ],
};

/** A page for each mode. */
export const modePages: readonly HelpPage[] = [
  bridgePage,
  vepaPage,
  privatePage,
  passthruPage,
  sourcePage,
];

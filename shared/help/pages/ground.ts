import type { HelpPage } from "../page.ts";
import { LAB, smallLab } from "../small-lab.ts";
import { cable, childrenOn, guestsOn, modesOfBoth, networkOfDb } from "../switches.ts";

const TWO_GUESTS = smallLab({ guests: ["web", "db"] });

const parentsPage: HelpPage = {
  id: "parents",
  group: "ground",
  demo: {
    document: smallLab({ guests: ["web"] }),
    switches: [childrenOn, cable],
    pairs: [
      { from: LAB.web, to: LAB.nas },
      { from: "host", to: LAB.web },
    ],
    facts: ["promiscuous"],
  },
  sources: [
    {
      kind: "kernel",
      text: "drivers/net/macvlan.c: macvlan_common_newlink, macvlan_change_mtu, macvlan_broadcast_enqueue",
    },
    { kind: "kernel", text: "net/8021q/vlan_dev.c" },
    { kind: "manual", text: "ip-link(8): macvlan, bcqueuelen, bclim" },
  ],
};

const bridgesPage: HelpPage = {
  id: "bridges",
  group: "ground",
  demo: {
    document: TWO_GUESTS,
    switches: [guestsOn],
    pairs: [
      { from: "host", to: LAB.web },
      { from: LAB.web, to: LAB.nas, isUndrawn: true },
    ],
    facts: [],
    alternative: { on: "macvlan" },
  },
  sources: [
    { kind: "kernel", text: "net/bridge/br_if.c: br_add_if; br_input.c: br_handle_frame" },
    { kind: "manual", text: "bridge(8), ip-link(8): master" },
  ],
};

const addressesPage: HelpPage = {
  id: "addresses",
  group: "ground",
  demo: {
    document: TWO_GUESTS,
    switches: [networkOfDb, modesOfBoth("bridge")],
    pairs: [
      { from: LAB.web, to: LAB.db },
      { from: LAB.web, to: LAB.nas },
    ],
    facts: [],
  },
  sources: [
    { kind: "kernel", text: "drivers/net/macvlan.c: macvlan_open, macvlan_addr_busy" },
    {
      kind: "standard",
      text: "RFC 1122, RFC 4632, RFC 5735: addresses; IEEE 802: local MAC addresses",
    },
    { kind: "manual", text: "ip-address(8), ip-route(8)" },
  ],
};

/** What everything is drawn on. */
export const groundPages: readonly HelpPage[] = [parentsPage, bridgesPage, addressesPage];

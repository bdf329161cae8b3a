import type { HelpPage } from "../page.ts";
import { LAB, smallLab } from "../small-lab.ts";
import { childrenOn, guests, modeOfOne, nopromisc, wireless } from "../switches.ts";

const ONE_GUEST = smallLab({ guests: ["web"] });

const promiscuousPage: HelpPage = {
  id: "promiscuous",
  group: "hardware",
  demo: {
    document: ONE_GUEST,
    switches: [modeOfOne("bridge", "bridge", "passthru"), nopromisc, childrenOn],
    pairs: [{ from: LAB.web, to: LAB.nas }],
    facts: ["promiscuous"],
    alternative: { mode: "passthru" },
  },
  sources: [
    {
      kind: "kernel",
      text: "drivers/net/macvlan.c: macvlan_open (dev_uc_add, dev_set_promiscuity)",
    },
    {
      kind: "kernel",
      text: "drivers/net/ethernet/intel/e1000e/netdev.c: e1000e_write_uc_addr_list",
    },
    { kind: "manual", text: "ip-link(8): macvlan, nopromisc" },
  ],
};

const wifiPage: HelpPage = {
  id: "wifi",
  group: "hardware",
  demo: {
    document: ONE_GUEST,
    switches: [wireless, modeOfOne("bridge", "bridge", "passthru")],
    pairs: [
      { from: LAB.web, to: LAB.nas },
      { from: "host", to: LAB.nas },
    ],
    facts: ["macs"],
  },
  sources: [
    { kind: "standard", text: "IEEE 802.11, clause 9.3.2.1: address fields of data frames" },
    {
      kind: "kernel",
      text: "net/bridge/br_if.c: br_add_if (IFF_DONT_BRIDGE)",
    },
  ],
};

const macLimitsPage: HelpPage = {
  id: "mac-limits",
  group: "hardware",
  demo: {
    document: smallLab({ guests: ["web", "db"] }),
    switches: [guests],
    pairs: [{ from: LAB.web, to: LAB.nas }],
    facts: ["macs"],
    alternative: { guests: "one" },
  },
  sources: [
    { kind: "standard", text: "IEEE 802.1X: port-based network access control" },
    { kind: "manual", text: "VMware vSphere: security policy of a port group" },
    { kind: "manual", text: "Hyper-V: Set-VMNetworkAdapter -MacAddressSpoofing" },
    { kind: "kernel", text: "Documentation/networking/ipvlan.rst" },
  ],
};

/** What NICs and networks allow. */
export const hardwarePages: readonly HelpPage[] = [promiscuousPage, wifiPage, macLimitsPage];

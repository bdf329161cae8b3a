import { NIC, type Case } from "./vlan-refusals.ts";

/** Cases that need the kernel's bonding module. */
export const NEEDS_BOND: readonly Case[] = [
  {
    code: "MV127",
    text: "RTNETLINK answers: Device or resource busy",
    before: `${NIC} ip link set dev eno1 down; ip link add name bond9 type bond;
      ip link set dev eno1 master bond9;`,
    refused: "ip link add link eno1 name mv0 type macvlan mode bridge",
  },
];

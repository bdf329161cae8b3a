import { NIC } from "../lint/vlan-refusals.ts";

/** What is there, what the kernel is asked for, and what it says to that. */
interface Refusal {
  readonly title: string;
  readonly before: string;
  readonly refused: string;
  readonly text: string;
}

const BUSY = "RTNETLINK answers: Device or resource busy";
const MACVLAN = "ip link add link eno1 name mv0 type macvlan mode bridge";
const MACVTAP = "ip link add link eno1 name mv0 type macvtap mode passthru";
const IPVLAN = "ip link add link eno1 name iv0 type ipvlan mode l2";

const DOWN = `${NIC} ip link set dev eno1 down;`;
const IN_BOND = `${DOWN} ip link add name bond9 type bond; ip link set dev eno1 master bond9;`;
const IN_TEAM = `${DOWN} ip link add name team9 type team; ip link set dev eno1 master team9;`;

/** A device has one receive handler, and macvlan, ipvlan, a bridge, a bond and a team each want it. */
export const ONE_HANDLER: readonly Refusal[] = [
  { title: "ipvlan beside macvlan", before: `${NIC} ${MACVLAN};`, refused: IPVLAN, text: BUSY },
  { title: "macvlan beside ipvlan", before: `${NIC} ${IPVLAN};`, refused: MACVLAN, text: BUSY },
  { title: "macvtap beside ipvlan", before: `${NIC} ${IPVLAN};`, refused: MACVTAP, text: BUSY },
  { title: "macvtap on a bond's member", before: IN_BOND, refused: MACVTAP, text: BUSY },
  { title: "macvlan on a team's member", before: IN_TEAM, refused: MACVLAN, text: BUSY },
  {
    title: "macvlan on a bridge's port",
    before: `${NIC} ip link add name br0 type bridge; ip link set dev eno1 master br0;`,
    refused: MACVLAN,
    text: BUSY,
  },
  {
    title: "a NIC with macvlan children as a bond's member",
    before: `${DOWN} ${MACVLAN}; ip link add name bond9 type bond;`,
    refused: "ip link set dev eno1 master bond9",
    text: "Error: Device is in use and cannot be enslaved.",
  },
  {
    title: "a NIC with macvlan children as a team's member",
    before: `${DOWN} ${MACVLAN}; ip link add name team9 type team;`,
    refused: "ip link set dev eno1 master team9",
    text: BUSY,
  },
  {
    title: "a NIC that is up as a bond's member",
    before: `${NIC} ip link add name bond9 type bond;`,
    refused: "ip link set dev eno1 master bond9",
    text: "Error: Device can not be enslaved while up.",
  },
  {
    title: "a bond with macvlan children as a bridge's port",
    before: `ip link add name bond9 type bond; ip link add name br0 type bridge;
      ip link add link bond9 name mv0 type macvlan mode bridge;`,
    refused: "ip link set dev bond9 master br0",
    text: BUSY,
  },
];

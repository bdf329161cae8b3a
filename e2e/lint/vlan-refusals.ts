/** A smallest case: what is there, and the command that is refused. */
export interface Case {
  readonly code: string;
  readonly text: string;
  readonly before: string;
  readonly refused: string;
}

export const NIC = "ip link add eno1 type veth peer name wire; ip link set dev eno1 up;";

/** Cases that need the kernel's 8021q module. */
export const NEEDS_VLAN: readonly Case[] = [
  {
    code: "MV110",
    text: "RTNETLINK answers: Invalid argument",
    before: NIC,
    refused: "ip link add link eno1 name v5 mtu 1501 type vlan id 5",
  },
  {
    code: "MV116",
    text: "Error: 8021q: VLAN device already exists.",
    before: `${NIC} ip link add link eno1 name v5 type vlan id 5;`,
    refused: "ip link add link eno1 name w5 type vlan id 5",
  },
];

import { message, type Message } from "../../messages/message.ts";
import { BROADCAST, SOLICITED } from "../frame.ts";
import { formatIpv6, solicitedNode } from "../ipv6/address.ts";
import type { FrameRole } from "./step.ts";

/** How one version of IP asks for a MAC address, for its story. */
export interface IpWords<Address> {
  readonly write: (address: Address) => string;
  /** Where the question goes, as walks know it. */
  readonly everybody: number;
  readonly question: FrameRole;
  readonly answer: FrameRole;
  /** An interface asks for an address. */
  readonly asks: (device: string, target: Address) => Message;
  /** More than one interface answers. */
  readonly several: (count: number) => Message;
}

/** ARP: everybody is asked. */
export const IPV4_WORDS: IpWords<number> = {
  write: dotted,
  everybody: BROADCAST,
  question: "arpRequest",
  answer: "arpReply",
  asks: (device, target) => message("explain.arpAsks", { device, address: dotted(target) }),
  several: (count) => message("explain.severalAnswer", { count }),
};

/** Neighbour discovery (RFC 4861): the group of the address is asked. */
export const IPV6_WORDS: IpWords<bigint> = {
  write: formatIpv6,
  everybody: SOLICITED,
  question: "solicitation",
  answer: "advertisement",
  asks: (device, target) => {
    const group = solicitedNode(target);
    const params = { group: formatIpv6(group), mac: macOfGroup(group) };
    return message("explain.solicits", { device, address: formatIpv6(target), ...params });
  },
  several: (count) => message("explain.severalAdvertise", { count }),
};

/** Writes an IPv4 address that the engine keeps as an unsigned number. */
function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");
}

/** The MAC address of an IPv6 multicast group: 33:33 and its last four bytes (RFC 2464). */
function macOfGroup(group: bigint): string {
  const bytes = [24n, 16n, 8n, 0n].map((shift) => Number((group >> shift) & 0xffn));
  return ["33", "33", ...bytes.map((byte) => byte.toString(16).padStart(2, "0"))].join(":");
}

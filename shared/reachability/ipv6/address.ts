import ipaddr from "ipaddr.js";
import type { AddressOnLink, Prefix } from "../prefix.ts";

const BITS = 128;
const LINK_LOCAL: Prefix<bigint> = { network: 0xfe80n << 112n, length: 10 };

/** Reads a valid IPv6 address as an unsigned number; undefined for IPv4. */
export function parseIpv6(text: string): bigint | undefined {
  // A parsed document's addresses are valid, so a colon alone tells the families apart.
  return text.includes(":")
    ? ipaddr.IPv6.parse(text).parts.reduce((value, part) => (value << 16n) | BigInt(part), 0n)
    : undefined;
}

/** Reads `address/length`; undefined for IPv4. */
export function parseIpv6Cidr(text: string): AddressOnLink<bigint> | undefined {
  const [host = "", bits = ""] = text.split("/");
  const address = parseIpv6(host);
  const length = Number(bits);
  return address === undefined ? undefined : { address, length, network: mask6(address, length) };
}

/** The address with all bits after the prefix cleared. */
export function mask6(address: bigint, length: number): bigint {
  const rest = BigInt(BITS - length);
  return (address >> rest) << rest;
}

/** Whether an address is in a network. */
export function contains6({ network, length }: Prefix<bigint>, address: bigint): boolean {
  const rest = BigInt(BITS - length);
  return address >> rest === network >> rest;
}

/** Whether an address is good on one link only (fe80::/10). */
export function isLinkLocal(address: bigint): boolean {
  return contains6(LINK_LOCAL, address);
}

/** The link-local address that an interface gives itself (EUI-64, `addrconf_ifid_eui48`). */
export function linkLocalOf(mac: string): bigint {
  const [a = 0n, b = 0n, c = 0n, ...rest] = mac.split(":").map((byte) => BigInt(`0x${byte}`));
  const bytes = [a ^ 2n, b, c, 0xffn, 0xfen, ...rest];
  return LINK_LOCAL.network | bytes.reduce((value, byte) => (value << 8n) | byte, 0n);
}

/** Writes an address as people do (RFC 5952). */
export function formatIpv6(address: bigint): string {
  const parts = Array.from({ length: 8 }, (_, place) =>
    Number((address >> BigInt(112 - 16 * place)) & 0xffffn),
  );
  return new ipaddr.IPv6(parts).toRFC5952String();
}

/** The multicast group that an address is asked for in (ff02::1:ff00:0/104, RFC 4291). */
export function solicitedNode(address: bigint): bigint {
  return 0xff0200000000000000000001ff000000n | (address & 0xffffffn);
}

import type { AddressOnLink, Prefix } from "./prefix.ts";

/** Reads a valid IPv4 address as an unsigned number; undefined for IPv6. */
export function parseIpv4(text: string): number | undefined {
  // A parsed document's addresses are valid, so a colon alone tells the families apart.
  return text.includes(":")
    ? undefined
    : text.split(".").reduce((value, octet) => value * 256 + Number(octet), 0);
}

/** Reads `address/length`; undefined for IPv6. */
export function parseIpv4Cidr(text: string): AddressOnLink | undefined {
  const [host = "", bits = ""] = text.split("/");
  const address = parseIpv4(host);
  const length = Number(bits);
  return address === undefined ? undefined : { address, length, network: mask(address, length) };
}

/** The address with all bits after the prefix cleared. */
export function mask(address: number, length: number): number {
  return length === 0 ? 0 : (address & (0xffffffff << (32 - length))) >>> 0;
}

/** Whether an address is in a network. */
export function contains(prefix: Prefix, address: number): boolean {
  return mask(address, prefix.length) === prefix.network;
}

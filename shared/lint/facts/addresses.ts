import ipaddr from "ipaddr.js";
import type { NodeId } from "../../topology/brand.ts";
import type { InterfaceNode, TopologyIndex } from "../../topology/topology-index.ts";
import { nodesOf } from "./devices.ts";
import { perIndex } from "./per-index.ts";

/** An IP address with a prefix length, as a number. */
export interface IpPrefix {
  /** As the document writes it. */
  readonly text: string;
  readonly family: 4 | 6;
  /** The address, 32 or 128 bits. */
  readonly value: bigint;
  /** Bits of the network part. */
  readonly length: number;
}

/** Reads `ADDRESS/LENGTH`, or `ADDRESS` alone as a prefix of one address. */
export function readPrefix(text: string): IpPrefix {
  const [address = "", length] = text.split("/");
  const family = address.includes(":") ? 6 : 4;
  const value = family === 4 ? ipv4Value(address) : ipv6Value(address);
  return { text, family, value, length: length === undefined ? bits(family) : Number(length) };
}

function ipv4Value(address: string): bigint {
  // The grammar takes four decimal parts only, so that no parser is needed for the usual case.
  return BigInt(address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0));
}

function ipv6Value(address: string): bigint {
  const bytes = ipaddr.parse(address).toByteArray();
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

/** Bits of an address of a family. */
export function bits(family: 4 | 6): number {
  return family === 4 ? 32 : 128;
}

/** The bits that name the host inside its network. */
export function hostPart(prefix: IpPrefix): bigint {
  return BigInt.asUintN(bits(prefix.family) - prefix.length, prefix.value);
}

/** The network that an address is in, as a key: `4:24:192.168.1.0` in numbers. */
export function networkKey(prefix: IpPrefix, length: number = prefix.length): string {
  const network = prefix.value >> BigInt(bits(prefix.family) - length);
  return `${prefix.family}:${length}:${network}`;
}

/** Whether a network holds an address. */
export function holds(network: IpPrefix, address: IpPrefix): boolean {
  return (
    network.family === address.family && networkKey(network) === networkKey(address, network.length)
  );
}

/** Writes an address without its prefix length. */
export function writeAddress(family: 4 | 6, value: bigint): string {
  const bytes: number[] = [];
  for (let shift = bits(family) - 8; shift >= 0; shift -= 8) {
    bytes.push(Number((value >> BigInt(shift)) & 0xffn));
  }
  return ipaddr.fromByteArray(bytes).toString();
}

const addresses = perIndex((index): ReadonlyMap<NodeId, readonly IpPrefix[]> => {
  const made = new Map<NodeId, readonly IpPrefix[]>();
  for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station")) {
    if (node.addresses) {
      made.set(node.id, node.addresses.map(readPrefix));
    }
  }
  return made;
});

/** The addresses of an interface in the order of the document, read once. */
export function addressesOf(index: TopologyIndex, node: InterfaceNode): readonly IpPrefix[] {
  return addresses(index).get(node.id) ?? [];
}

import ipaddr from "ipaddr.js";

/** Address family as iproute2 names it. */
export type Family = "inet" | "inet6";

/** An address with a prefix length, taken apart once. */
export interface Network {
  readonly family: Family;
  /** The address itself in the one spelling that is compared (RFC 5952 for IPv6). */
  readonly address: string;
  readonly prefix: number;
  /** `ADDRESS/PREFIX` in that spelling. */
  readonly cidr: string;
  /** The network that it lies in, `NETWORK/PREFIX`, host bits cleared. */
  readonly network: string;
}

const parsed = new Map<string, Network>();
const MAX_CACHED = 65_536;

/**
 * Takes `ADDRESS/PREFIX` apart; a missing prefix means one address.
 *
 * Two spellings of one address give equal results, so live state and document can be compared.
 * Throws a RangeError on what is no address: both sides have been parsed before.
 */
export function networkOf(text: string): Network {
  const known = parsed.get(text);
  if (known) {
    return known;
  }
  const made = parse(text);
  if (parsed.size >= MAX_CACHED) {
    parsed.clear();
  }
  parsed.set(text, made);
  return made;
}

function parse(text: string): Network {
  const [host = "", length] = text.split("/");
  if (!ipaddr.isValid(host)) {
    throw new RangeError(`no address: ${JSON.stringify(text)}`);
  }
  const address = ipaddr.parse(host);
  const bytes = address.toByteArray();
  const prefix = length === undefined ? bytes.length * 8 : Number(length);
  const spelling = address.toString();
  const masked = ipaddr.fromByteArray(bytes.map((byte, at) => byte & mask(prefix - at * 8)));
  return {
    family: address.kind() === "ipv4" ? "inet" : "inet6",
    address: spelling,
    prefix,
    cidr: `${spelling}/${prefix}`,
    network: `${masked.toString()}/${prefix}`,
  };
}

function mask(bits: number): number {
  return bits >= 8 ? 0xff : bits <= 0 ? 0 : (0xff << (8 - bits)) & 0xff;
}

/** The one spelling of an address without prefix length; undefined: it is none. */
export function spellingOf(text: string): string | undefined {
  // `fe80::1%eno1` names the link as well, which the address itself does not.
  const host = text.replace(/%.*$/, "");
  return ipaddr.isValid(host) ? networkOf(host).address : undefined;
}

/** Whether an address lies in the network of another, e.g. a gateway in a NIC's subnet. */
export function isWithin(address: string, network: Network): boolean {
  const one = networkOf(address);
  return (
    one.family === network.family &&
    one.prefix >= network.prefix &&
    networkOf(`${one.address}/${network.prefix}`).network === network.network
  );
}

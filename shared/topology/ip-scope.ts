/** What two addresses have to share before one can be asked from the other. */
export type IpScope = "ipv4" | "ipv6" | "link-local";

/** The scope of an address, with or without its prefix length; link-local is IPv6's, fe80::/10. */
export function ipScopeOf(address: string): IpScope {
  if (!address.includes(":")) {
    return "ipv4";
  }
  return /^fe[89ab]/iu.test(address) ? "link-local" : "ipv6";
}

import type { IpAddress } from "../../topology/brand.ts";
import type { InterfaceNode } from "../../topology/topology-index.ts";
import { isLinkLocal, parseIpv6 } from "../ipv6/address.ts";

/** The first IPv4 address that an interface lists, without its prefix length. */
export function ipv4Of(node: InterfaceNode): IpAddress | undefined {
  return addressesOf(node).find((address) => !address.includes(":"));
}

/** The first IPv6 address that an interface lists and that is not link-local. */
export function ipv6Of(node: InterfaceNode): IpAddress | undefined {
  return addressesOf(node).find((address) => isOfScope(address, "global"));
}

/** The first link-local IPv6 address that an interface lists. */
export function linkLocalIn(node: InterfaceNode): IpAddress | undefined {
  return addressesOf(node).find((address) => isOfScope(address, "link"));
}

function addressesOf({ addresses }: InterfaceNode): readonly IpAddress[] {
  return (addresses ?? []).map((cidr) => (cidr.split("/")[0] ?? "") as IpAddress);
}

function isOfScope(text: string, scope: "global" | "link"): boolean {
  const address = parseIpv6(text);
  return address !== undefined && isLinkLocal(address) === (scope === "link");
}

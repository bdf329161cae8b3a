import type { IpAddress } from "../../topology/brand.ts";
import type { InterfaceNode } from "../../topology/topology-index.ts";

/** The first IPv4 address that an interface lists, without its prefix length. */
export function ipv4Of(node: InterfaceNode): IpAddress | undefined {
  const cidr = node.addresses?.find((address) => !address.includes(":"));
  return cidr?.split("/")[0] as IpAddress | undefined;
}

import type { Route } from "../../shared/topology/route.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { isInterface } from "../../shared/topology/effective.ts";
import type { InterfaceNode } from "../../shared/topology/topology-index.ts";

/** The addresses that an endpoint is pinged at, without their prefix lengths. */
export interface PingedAddresses {
  /** Its first IPv4 address. */
  readonly address?: string;
  /** Its first IPv6 address that is not link-local. */
  readonly global6?: string;
  /** Its first link-local IPv6 address. */
  readonly local6?: string;
}

/** Whether anything in a document speaks IPv6; else the lab has it off. */
export function hasIpv6({ nodes }: Topology): boolean {
  return nodes.some((node) => isInterface(node) && ipv6Of(node).length > 0);
}

/** The IPv4 addresses of an interface, with their prefix lengths. */
export function ipv4Of(node: InterfaceNode): readonly string[] {
  return (node.addresses ?? []).filter((address) => !address.includes(":"));
}

/** The IPv6 addresses of an interface, with their prefix lengths. */
export function ipv6Of(node: InterfaceNode): readonly string[] {
  return (node.addresses ?? []).filter((address) => address.includes(":"));
}

/** The addresses that pings are about. */
export function pingedAddresses(node: InterfaceNode): PingedAddresses {
  const [address] = ipv4Of(node);
  const global6 = ipv6Of(node).find((each) => !isLinkLocal(each));
  const local6 = ipv6Of(node).find(isLinkLocal);
  return {
    ...(address === undefined ? {} : { address: withoutPrefix(address) }),
    ...(global6 === undefined ? {} : { global6: withoutPrefix(global6) }),
    ...(local6 === undefined ? {} : { local6: withoutPrefix(local6) }),
  };
}

/** Whether an address is good on one link only (fe80::/10). */
export function isLinkLocal(address: string): boolean {
  return /^fe[89ab].:/i.test(address);
}

export function withoutPrefix(address: string): string {
  return address.replace(/\/.*/, "");
}

/** The `ip` line that sets a route through a device. */
export function routeLine({ to, via, src }: Route, device: string): string {
  return [
    `route add ${to}`,
    ...(via === undefined ? [] : [`via ${via}`]),
    `dev ${device}`,
    ...(src === undefined ? [] : [`src ${src}`]),
  ].join(" ");
}

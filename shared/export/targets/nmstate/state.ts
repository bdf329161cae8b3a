import { drawnAddresses, drawnRoutes } from "../../../plan/drawn-spec.ts";
import { networkOf } from "../../../plan/ip-network.ts";
import type { LabBridge, LabChild, LabInterface, LabNic, LabVlan } from "../../lab.ts";

/** A value of a state, in the order in which it is written. */
export interface State {
  readonly [key: string]: string | number | boolean | State | readonly State[] | undefined;
}

/** A route of the main table, which `ip route` means as well when it names none. */
const MAIN_TABLE = 254;

/** What a bridge's port and a VM's tap have. */
const NO_INTERNET: State = { ipv4: { enabled: false }, ipv6: { enabled: false } };

/**
 * What is said of a NIC; whatever is not mentioned stays as it is.
 *
 * IPv6 is mentioned only with an address: a router may go on to configure it.
 */
export function nicState(nic: LabNic, isPort: boolean): State {
  if (isPort) {
    return interfaceState(nic, "ethernet");
  }
  const hasIpv4 = nic.dhcp || addresses(nic, "inet").length > 0;
  const hasIpv6 = nic.dhcp || addresses(nic, "inet6").length > 0;
  return {
    ...interfaceState(nic, "ethernet"),
    ...(hasIpv4 ? { ipv4: ipv4(nic) } : {}),
    ...(hasIpv6 ? { ipv6: ipv6(nic, nic.dhcp) } : {}),
  };
}

export function vlanState(vlan: LabVlan, isPort: boolean): State {
  return {
    ...interfaceState(vlan, "vlan"),
    vlan: { "base-iface": vlan.parent, id: vlan.tag },
    ...(isPort ? NO_INTERNET : internet(vlan, vlan.dhcp)),
  };
}

/**
 * A bridge with its ports; STP would be on if nothing was said.
 *
 * @param ports names of those that are in the file or there already
 */
export function bridgeState(bridge: LabBridge, ports: readonly string[]): State {
  return {
    ...interfaceState(bridge, "linux-bridge"),
    bridge: { options: { stp: { enabled: false } }, port: ports.map((name) => ({ name })) },
    ...internet(bridge, bridge.dhcp),
  };
}

/** A child; the host takes no part in a VM's network, and no router may configure a shim. */
export function childState(child: LabChild, isPort: boolean): State {
  const { tap, parent, mode, nopromisc } = child;
  const kind = tap ? "mac-vtap" : "mac-vlan";
  return {
    ...interfaceState(child, kind),
    [kind]: { "base-iface": parent, mode, promiscuous: !nopromisc },
    ...(child.guest === null && !isPort ? internet(child, false) : NO_INTERNET),
  };
}

/** The routes of what is up. */
export function routeStates(link: LabInterface): readonly State[] {
  return link.up && !losesRoutes(link)
    ? drawnRoutes(link, link.name).map(({ to, via, src }) => ({
        destination: to,
        "next-hop-interface": link.name,
        "next-hop-address": via ?? undefined,
        source: src ?? undefined,
        "table-id": MAIN_TABLE,
      }))
    : [];
}

/** Whether IPv4 is off, so that IPv4 routes are refused. */
export function losesRoutes(link: LabInterface): boolean {
  const isOff = !link.dhcp && addresses(link, "inet").length === 0;
  return isOff && drawnRoutes(link, link.name).some(({ family }) => family === "inet");
}

function interfaceState({ name, up, mac, mtu }: LabInterface, type: string): State {
  return {
    name,
    type,
    state: up ? "up" : "down",
    "mac-address": mac ?? undefined,
    mtu: mtu ?? undefined,
  };
}

function internet(link: LabInterface, asksRouters: boolean): State {
  return { ipv4: ipv4(link), ipv6: ipv6(link, asksRouters) };
}

function ipv4(link: LabInterface): State {
  const address = addresses(link, "inet");
  return link.dhcp
    ? { enabled: true, dhcp: true }
    : address.length > 0
      ? { enabled: true, dhcp: false, address }
      : { enabled: false };
}

function ipv6(link: LabInterface, asksRouters: boolean): State {
  const address = addresses(link, "inet6");
  return {
    enabled: true,
    dhcp: asksRouters,
    autoconf: asksRouters,
    // Of the MAC, as the kernel makes it.
    "addr-gen-mode": "eui64",
    address: address.length > 0 ? address : undefined,
  };
}

function addresses(link: LabInterface, family: "inet" | "inet6"): readonly State[] {
  return drawnAddresses(link)
    .map(({ cidr }) => networkOf(cidr))
    .filter((network) => network.family === family)
    .map(({ address, prefix }) => ({ ip: address, "prefix-length": prefix }));
}

import type { NodeId } from "../topology/brand.ts";
import type { LiveAddress, LiveRoute } from "./live-state.ts";
import { networkOf } from "./ip-network.ts";
import { isBatchSafe } from "./render.ts";

/** Kinds of links that we make. */
export type MadeKind = "macvlan" | "macvtap" | "bridge" | "vlan" | "veth";

/**
 * One link that we make or have made, whole: what the document wants, or what live state shows.
 *
 * Both sides have this one form, so that a difference is found field by field and a deleted link
 * can be made again by the same lines that made it.
 */
export interface LinkSpec {
  readonly node: NodeId;
  /** Tells the two ends of a veth pair apart; otherwise the node. */
  readonly key: string;
  readonly alias: string;
  readonly kind: MadeKind;
  /** Null: the host's own stack. */
  readonly namespace: string | null;
  readonly name: string;
  /** The lower device's name in the host's stack; null for a bridge or veth. */
  readonly lower: string | null;
  /** Null: the kernel's choice stays (VLAN, passthru, a host's veth end). */
  readonly mac: string | null;
  /** Null: whatever the kernel gives it. */
  readonly mtu: number | null;
  /** Whether `mtu` has to be said at creation. */
  readonly mtuSaid: boolean;
  /** Link group: a number, or the placeholder of `group.ts`. */
  readonly group: string;
  readonly up: boolean;
  /** The bridge that it is a port of. */
  readonly master: string | null;
  readonly macvlan: MacvlanSpec | null;
  readonly vlanId: number | null;
  /** The host's end of a veth pair: the guest's end, which is made with it. */
  readonly peer: VethPeer | null;
  /** `shim`: no router may configure it; `off`: a VM's tap, whose addresses are not the host's. */
  readonly ipv6: "guest" | "shim" | "off";
  readonly addresses: readonly AddressSpec[];
  readonly routes: readonly LiveRoute[];
  /** Addresses and routes are somebody else's (DHCP, a VM): they are not compared. */
  readonly addressesLeft: boolean;
}

export interface MacvlanSpec {
  readonly mode: string;
  readonly sourceMacs: readonly string[];
  readonly nodst: boolean;
  readonly nopromisc: boolean;
  /** Null: the kernel's default, and not compared. */
  readonly bcqueuelen: number | null;
}

export interface VethPeer {
  readonly name: string;
  readonly namespace: string;
  readonly mac: string | null;
}

/** An address to set, with what iproute2 can say of it. */
export interface AddressSpec {
  /** In the spelling of `networkOf`. */
  readonly cidr: string;
  readonly family: "inet" | "inet6";
  readonly peer: string | null;
  readonly broadcast: string | null;
  readonly label: string | null;
  readonly scope: string | null;
  readonly metric: number | null;
  readonly noprefixroute: boolean;
  /** Skips duplicate address detection: a route that names it as its source needs it at once. */
  readonly nodad: boolean;
}

/** The address that a document lists. */
export function drawnAddress(cidr: string, nodad = false): AddressSpec {
  const { cidr: spelling, family } = networkOf(cidr);
  return {
    cidr: spelling,
    family,
    peer: null,
    broadcast: null,
    label: null,
    scope: null,
    metric: null,
    noprefixroute: false,
    nodad: nodad && family === "inet6",
  };
}

/** The address as it is on the machine, to be put back exactly; a label only where it can be said. */
export function liveAddress(address: LiveAddress): AddressSpec {
  const { family, peer, broadcast, scope, metric, noprefixroute } = address;
  const label = isBatchSafe(address.label ?? "") ? address.label : null;
  const { cidr } = networkOf(address.cidr);
  return { cidr, family, peer, broadcast, label, scope, metric, noprefixroute, nodad: false };
}

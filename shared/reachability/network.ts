import type { CableId, NodeId } from "../topology/brand.ts";
import type { MacvlanMode } from "../topology/nodes/macvlan.ts";

/** What a device of the compiled network is. */
export type DeviceKind = "nic" | "bridge" | "macvlan" | "veth" | "station" | "switch";

/** One end of a cable. */
export interface Wire {
  readonly cable: CableId;
  /** The device at the other end. */
  readonly peer: number;
  /** The index of the other end among the peer's wires. */
  readonly peerWire: number;
  /** This end is a switch's port with reflective relay (hairpin). */
  readonly hairpin: boolean;
  /** This end is a switch's access port of that VLAN; 0: frames pass as they are. */
  readonly vlan: number;
}

/** A VLAN sub-interface, found by the tag that it takes off. */
export interface VlanDevice {
  readonly id: number;
  readonly device: number;
}

/**
 * An interface or switch, with everything that decides where a frame goes next.
 *
 * Devices refer to each other by index, -1 meaning none; MAC addresses are interned integers.
 */
export interface Device {
  readonly index: number;
  readonly id: NodeId;
  readonly kind: DeviceKind;
  /** IFF_UP; a VLAN is up only while its parent is. */
  readonly up: boolean;
  /** Whether the device may send: `netif_carrier_ok`, a child's follows its lower device. */
  readonly carrier: boolean;
  /** The device's own address. */
  readonly mac: number;
  /** The address that the stack behind it speaks with: a VM's own where it has one. */
  readonly stackMac: number;
  /** The network stack behind it. */
  readonly stack: number;
  /** A VM holds the macvtap's character device, so its frames bypass the host's stack. */
  readonly opened: boolean;
  /** An access point takes frames from and for this station's own MAC only. */
  readonly wireless: boolean;
  /** The bridge that has it as a port; of a veth the bridge at its other end. */
  readonly bridge: number;
  /** A VLAN's parent, a macvlan's real lower device. */
  readonly lower: number;
  /** The tag of a VLAN sub-interface; 0: none. */
  readonly vlan: number;
  readonly vlans: readonly VlanDevice[];
  readonly wires: readonly Wire[];
  /** Of a switch: the wires that a frame for everybody leaves by. */
  readonly flood: readonly number[];
  /** Of a bridge: its ports. */
  readonly ports: readonly number[];
  /** Of a bridge: addresses that its forwarding table holds as local. */
  readonly localMacs: ReadonlySet<number>;
  /** Of a bridge: IFF_PROMISC, because of macvlan children that are up (`dev_uc_add`). */
  readonly promiscuous: boolean;
  /** Of a lower device: its macvlan port; undefined: it has no children. */
  readonly port: MacvlanPort | undefined;
  /** Of a macvlan. */
  readonly mode: MacvlanMode | undefined;
  /** Of a child in mode source: `MACVLAN_FLAG_NODST`. */
  readonly nodst: boolean;
}

/** What the macvlan driver keeps for a lower device (`struct macvlan_port`). */
export interface MacvlanPort {
  /** Every child, up or down, in document order. */
  readonly children: readonly number[];
  /** Children that are up by their address (`vlan_hash`; `macvlan_open` adds them). */
  readonly byMac: ReadonlyMap<number, number>;
  /** Children in mode source by the addresses that they list, up or down (`vlan_source_hash`). */
  readonly bySource: ReadonlyMap<number, readonly number[]>;
  /** Its passthru child, up or down (`MACVLAN_F_PASSTHRU`); -1: none. */
  readonly passthru: number;
  /** Queued broadcasts are lost: the longest queue that any child asks for is 0 (rule M7). */
  readonly losesBroadcasts: boolean;
}

/** A document compiled for walking frames through it. */
export interface Network {
  readonly devices: readonly Device[];
  readonly indexOf: ReadonlyMap<NodeId, number>;
  /** The interfaces of the result, in document order: those with a network stack behind them. */
  readonly interfaces: readonly number[];
  /** Every interface that can send: the above and the bridges' ports. */
  readonly speakers: readonly number[];
  /** The host, guest or station that each stack belongs to, by the number that devices carry. */
  readonly stackOwners: readonly NodeId[];
  /** How many different MAC addresses there are. */
  readonly macCount: number;
}

/** The device at an index that is known to exist. */
export function deviceAt(network: Network, index: number): Device {
  const device = network.devices[index];
  if (!device) {
    throw new RangeError(`no device ${index}`);
  }
  return device;
}

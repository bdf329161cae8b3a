import type { Frame } from "./frame.ts";
import type { Device, Network } from "./network.ts";
import type { Tell } from "./trace.ts";

/** The port is not known: the frame goes to all of them. */
export const UNKNOWN_PORT = -1;

/** What switches and bridges know about where addresses are. */
export interface ForwardingTable {
  /** The port (a switch's wire, a bridge's port device) behind which `mac` is on `node`. */
  port(node: Device, mac: number, vlan: number): number;
  /** A frame from `mac` came in by `port`; {@link UNKNOWN_PORT}: the bridge itself sends it. */
  seen(node: Device, mac: number, vlan: number, port: number): void;
}

/**
 * What the rules of one device may do with a frame next.
 *
 * The walk implements it; the rules of macvlan ports, bridges and switches stay free of each other.
 */
export interface Steps {
  readonly network: Network;
  readonly table: ForwardingTable;
  readonly trace: Tell | undefined;
  /** Hands a frame to a device to send (`dev_queue_xmit`). */
  transmit(device: Device, frame: Frame): void;
  /** A frame has come to a device (`netif_receive_skb`); `toMe`: it is marked PACKET_HOST. */
  receive(device: Device, frame: Frame, toMe: boolean): void;
  /** A frame enters a bridge by one of its ports (`br_handle_frame`). */
  enterBridge(bridge: Device, port: Device, frame: Frame, toMe: boolean): void;
  /** A frame leaves by a cable. */
  cross(device: Device, wire: number, frame: Frame): void;
  /** Does something later, when a work queue comes to it (`macvlan_process_broadcast`). */
  defer(work: () => void): void;
  /** A frame has reached the network stack behind a device. */
  accept(device: Device, frame: Frame, toMe: boolean): void;
}

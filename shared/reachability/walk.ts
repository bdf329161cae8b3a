import { receiveOnBridge, sendFromBridge } from "./bridge.ts";
import { isToMany, outerVlan, tagged, untagged, type Frame } from "./frame.ts";
import { receiveOnParent, sendFromChild } from "./macvlan-port.ts";
import { deviceAt, type Device, type Network } from "./network.ts";
import type { ForwardingTable, Steps } from "./steps.ts";
import { receiveOnSwitch } from "./switch.ts";
import type { Tell, Trace } from "./trace.ts";

/** Devices that a frame may pass one after the other; only a loop of switches needs more. */
const MAX_HOPS = 64;

/** Copies of one frame that are followed, beside a share for each device; ends a storm. */
const MAX_COPIES = 10_000;

/** Where a frame goes and what is known about addresses on the way. */
export interface WalkOptions {
  readonly network: Network;
  readonly table: ForwardingTable;
  readonly trace?: Trace;
}

/** Who accepted a frame. */
export interface Walked {
  /** The interfaces whose network stack accepts it, once for each copy. */
  readonly accepted: readonly number[];
  /** Those of them whose every copy waited in a macvlan port's work queue. */
  readonly late: ReadonlySet<number>;
}

/**
 * Sends one frame from an interface and follows every copy of it.
 *
 * A stack accepts a broadcast, and unicast that is marked PACKET_HOST there. A loop of switches
 * ends after 64 hops.
 */
export function walkFrame(options: WalkOptions, from: number, destination: number): Walked {
  const walk = new Walk(options);
  const sender = deviceAt(options.network, from);
  walk.transmit(sender, { source: sender.stackMac, destination, tag: 0 });
  const { accepted, prompt } = walk;
  return { accepted, late: new Set(accepted.filter((index) => !prompt.has(index))) };
}

class Walk implements Steps {
  readonly network: Network;
  readonly table: ForwardingTable;
  readonly trace: Tell | undefined;
  readonly accepted: number[] = [];
  readonly prompt = new Set<number>();
  #deferred = 0;
  #hops = 0;
  #copies: number;
  #told = 0;
  #cause = -1;

  constructor(options: WalkOptions) {
    this.network = options.network;
    this.table = options.table;
    this.trace = options.trace && this.#teller(options.trace);
    this.#copies = MAX_COPIES + 8 * options.network.devices.length;
  }

  #teller(trace: Trace): Tell {
    return (event) => {
      this.#told += 1;
      trace(event, this.#cause);
    };
  }

  transmit(device: Device, frame: Frame): void {
    if (!device.up || !device.carrier) {
      // Without carrier the device's queue is the no-op one (dev_deactivate).
      this.trace?.({ kind: "cannotSend", device: device.id, why: whyNot(device) });
      return;
    }
    this.trace?.({ kind: "sends", device: device.id });
    this.#hop(device, () => {
      this.#send(device, frame);
    });
  }

  #send(device: Device, frame: Frame): void {
    switch (device.kind) {
      case "macvlan":
        sendFromChild(this, device, frame);
        return;
      case "bridge":
        sendFromBridge(this, device, frame);
        return;
      case "veth":
        this.enterBridge(deviceAt(this.network, device.bridge), device, frame, false);
        return;
      case "nic":
        if (device.vlan !== 0) {
          this.trace?.({ kind: "tagged", device: device.id, vlan: device.vlan });
          this.transmit(deviceAt(this.network, device.lower), tagged(frame, device.vlan));
          return;
        }
        this.#sendByCable(device, frame);
        return;
      case "station":
        this.#sendByCable(device, frame);
        return;
      case "switch":
        return;
    }
  }

  #sendByCable(device: Device, frame: Frame): void {
    if (device.wireless && frame.source !== device.mac) {
      this.trace?.({ kind: "accessPointDrops", device: device.id });
      return;
    }
    if (device.wires.length === 0) {
      this.trace?.({ kind: "noCable", device: device.id });
    }
    for (let wire = 0; wire < device.wires.length; wire += 1) {
      this.cross(device, wire, frame);
    }
  }

  cross(device: Device, wire: number, frame: Frame): void {
    const cable = device.wires[wire];
    if (!cable) {
      return;
    }
    const peer = deviceAt(this.network, cable.peer);
    const { id, mac } = peer;
    this.trace?.({ kind: "onWire", device: device.id, to: id, cable: cable.cable });
    if (peer.kind === "switch") {
      this.#hop(peer, () => {
        receiveOnSwitch(this, peer, cable.peerWire, frame);
      });
      return;
    }
    const mine = frame.destination === mac;
    if (peer.wireless && !mine && !isToMany(frame.destination)) {
      this.trace?.({ kind: "accessPointDrops", device: id });
      return;
    }
    this.receive(peer, frame, mine);
  }

  receive(device: Device, frame: Frame, toMe: boolean): void {
    if (!device.up) {
      this.trace?.({ kind: "isDown", device: device.id });
      return;
    }
    this.trace?.({ kind: "arrives", device: device.id });
    this.#hop(device, () => {
      this.#handle(device, frame, toMe);
    });
  }

  /** VLANs come first, then the receive handler: a bridge, macvlan or tap (`__netif_receive_skb_core`). */
  #handle(device: Device, frame: Frame, toMe: boolean): void {
    const outer = outerVlan(frame);
    const vlan = outer === 0 ? undefined : device.vlans.find(({ id }) => id === outer);
    if (vlan) {
      const upper = deviceAt(this.network, vlan.device);
      this.trace?.({ kind: "untagged", device: upper.id, vlan: outer });
      this.receive(upper, untagged(frame), toMe || frame.destination === upper.mac);
    } else if (device.bridge >= 0 && device.kind !== "veth") {
      this.enterBridge(deviceAt(this.network, device.bridge), device, frame, toMe);
    } else if (device.port) {
      receiveOnParent(this, device, device.port, frame, toMe);
    } else {
      this.accept(device, frame, toMe);
    }
  }

  enterBridge(bridge: Device, port: Device, frame: Frame, toMe: boolean): void {
    receiveOnBridge(this, bridge, port, frame, toMe);
  }

  defer(work: () => void): void {
    this.#deferred += 1;
    work();
    this.#deferred -= 1;
  }

  accept(device: Device, frame: Frame, toMe: boolean): void {
    const why = whyRefused(device, frame, toMe);
    if (why) {
      this.trace?.({ kind: "refused", device: device.id, why });
      return;
    }
    this.trace?.({ kind: "accepted", device: device.id });
    this.accepted.push(device.index);
    if (this.#deferred === 0) {
      this.prompt.add(device.index);
    }
  }

  #hop(device: Device, step: () => void): void {
    if (this.#hops >= MAX_HOPS || this.#copies <= 0) {
      this.trace?.({ kind: "goesInCircles", device: device.id });
      return;
    }
    this.#hops += 1;
    this.#copies -= 1;
    const cause = this.#cause;
    this.#cause = this.#told - 1;
    step();
    this.#cause = cause;
    this.#hops -= 1;
  }
}

function whyNot(device: Device): "down" | "noCarrier" {
  return device.up ? "noCarrier" : "down";
}

/** A VM takes what is for its own MAC; any other stack what is marked PACKET_HOST. */
function whyRefused(
  device: Device,
  frame: Frame,
  toMe: boolean,
): "vlan" | "guestMac" | "otherMac" | undefined {
  if (frame.tag !== 0) {
    return "vlan";
  }
  if (isToMany(frame.destination)) {
    return undefined;
  }
  if (device.opened) {
    return frame.destination === device.stackMac ? undefined : "guestMac";
  }
  return toMe ? undefined : "otherMac";
}

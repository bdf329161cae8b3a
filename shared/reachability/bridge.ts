import { isToMany, type Frame } from "./frame.ts";
import { deviceAt, type Device } from "./network.ts";
import { UNKNOWN_PORT, type Steps } from "./steps.ts";

// A Linux bridge without VLAN filtering learns and forwards without looking at tags.
const NO_VLAN = 0;

/**
 * A frame enters a bridge by a port (`br_handle_frame_finish`, net/bridge/br_input.c).
 *
 * The sender is learned; a broadcast goes to all other ports and to the bridge's own interface, a
 * frame for an address of the bridge or its ports to that interface only, an unknown one to all
 * other ports. With macvlan children on it the bridge is promiscuous and passes everything up.
 */
export function receiveOnBridge(
  steps: Steps,
  bridge: Device,
  port: Device,
  frame: Frame,
  toMe: boolean,
): void {
  if (!bridge.up || !port.up || !port.carrier) {
    steps.trace?.({ kind: "isDown", device: bridge.up ? port.id : bridge.id });
    return;
  }
  if (!bridge.localMacs.has(frame.source)) {
    steps.table.seen(bridge, frame.source, NO_VLAN, port.index);
  }
  const mine = toMe || frame.destination === bridge.mac;
  const local = bridge.localMacs.has(frame.destination);
  if (!local) {
    forward(steps, bridge, port, frame);
  }
  if (local || isToMany(frame.destination) || bridge.promiscuous) {
    steps.trace?.({ kind: "bridgePassesUp", device: bridge.id });
    steps.receive(bridge, frame, mine);
  }
}

function forward(steps: Steps, bridge: Device, from: Device, frame: Frame): void {
  if (isToMany(frame.destination)) {
    flood(steps, bridge, from.index, frame, false);
    return;
  }
  const to =
    frame.destination === frame.source
      ? from.index
      : steps.table.port(bridge, frame.destination, NO_VLAN);
  if (to === UNKNOWN_PORT) {
    flood(steps, bridge, from.index, frame, true);
  } else if (to === from.index) {
    steps.trace?.({ kind: "bridgeNeverReturns", device: bridge.id, port: from.id });
  } else {
    leave(steps, bridge, deviceAt(steps.network, to), frame);
  }
}

/**
 * The bridge's own stack, or a child or VLAN on it, sends (`br_dev_xmit`).
 *
 * Nothing is learned. A frame for the bridge's own address goes nowhere: its entry names no port.
 */
export function sendFromBridge(steps: Steps, bridge: Device, frame: Frame): void {
  steps.table.seen(bridge, frame.source, NO_VLAN, UNKNOWN_PORT);
  if (isToMany(frame.destination)) {
    flood(steps, bridge, UNKNOWN_PORT, frame, false);
    return;
  }
  if (frame.destination === bridge.mac) {
    return;
  }
  const to = bridge.localMacs.has(frame.destination)
    ? portWithMac(steps, bridge, frame.destination)
    : steps.table.port(bridge, frame.destination, NO_VLAN);
  if (to === UNKNOWN_PORT) {
    flood(steps, bridge, UNKNOWN_PORT, frame, true);
  } else {
    leave(steps, bridge, deviceAt(steps.network, to), frame);
  }
}

function portWithMac(steps: Steps, bridge: Device, mac: number): number {
  const isOwner = (index: number): boolean => {
    const port = deviceAt(steps.network, index);
    return port.kind !== "veth" && port.mac === mac;
  };
  return bridge.ports.find(isOwner) ?? UNKNOWN_PORT;
}

function flood(steps: Steps, bridge: Device, from: number, frame: Frame, unknown: boolean): void {
  steps.trace?.({ kind: "bridgeFloods", device: bridge.id, unknown });
  for (const index of bridge.ports) {
    if (index !== from) {
      leave(steps, bridge, deviceAt(steps.network, index), frame);
    }
  }
}

function leave(steps: Steps, bridge: Device, port: Device, frame: Frame): void {
  if (!port.up || !port.carrier) {
    return;
  }
  steps.trace?.({ kind: "bridgeForwards", device: bridge.id, to: port.id });
  if (port.kind === "veth") {
    steps.receive(port, frame, frame.destination === port.mac);
  } else {
    steps.transmit(port, frame);
  }
}

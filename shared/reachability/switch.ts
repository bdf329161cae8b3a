import { isToMany, outerVlan, tagged, untagged, type Frame } from "./frame.ts";
import type { Device, Wire } from "./network.ts";
import { UNKNOWN_PORT, type Steps } from "./steps.ts";

/**
 * A frame enters an external switch by a cable (IEEE 802.1Q, a learning bridge).
 *
 * A port never returns a frame to where it came from, unless it has reflective relay (hairpin). An
 * access port takes untagged frames, and its own VLAN's, into its VLAN and gives them out untagged;
 * frames of other VLANs stop there. Any other port passes frames as they are.
 */
export function receiveOnSwitch(steps: Steps, node: Device, wire: number, arriving: Frame): void {
  const port = node.wires[wire];
  const frame = port && intoVlan(port, arriving);
  if (!frame) {
    if (port) {
      steps.trace?.({ kind: "switchOtherVlan", device: node.id, cable: port.cable });
    }
    return;
  }
  steps.table.seen(node, frame.source, frame.tag, wire);
  if (isToMany(frame.destination)) {
    flood(steps, node, wire, frame, false);
    return;
  }
  const to =
    frame.destination === frame.source
      ? wire
      : steps.table.port(node, frame.destination, frame.tag);
  if (to === UNKNOWN_PORT) {
    flood(steps, node, wire, frame, true);
  } else {
    leave(steps, node, wire, to, frame);
  }
}

function intoVlan(port: Wire, frame: Frame): Frame | undefined {
  if (port.vlan === 0 || outerVlan(frame) === port.vlan) {
    return frame;
  }
  return frame.tag === 0 ? tagged(frame, port.vlan) : undefined;
}

function outOfVlan(port: Wire, frame: Frame): Frame | undefined {
  if (port.vlan === 0) {
    return frame;
  }
  return outerVlan(frame) === port.vlan ? untagged(frame) : undefined;
}

function flood(steps: Steps, node: Device, from: number, frame: Frame, unknown: boolean): void {
  steps.trace?.({ kind: "switchFloods", device: node.id, unknown });
  for (const wire of node.flood) {
    leave(steps, node, from, wire, frame);
  }
}

function leave(steps: Steps, node: Device, from: number, to: number, frame: Frame): void {
  const port = node.wires[to];
  if (!port) {
    return;
  }
  if (to === from && !port.hairpin) {
    steps.trace?.({ kind: "switchNeverReturns", device: node.id, cable: port.cable });
    return;
  }
  const leaving = outOfVlan(port, frame);
  if (!leaving) {
    steps.trace?.({ kind: "switchOtherVlan", device: node.id, cable: port.cable });
    return;
  }
  const kind = to === from ? "switchReflects" : "switchForwards";
  steps.trace?.({ kind, device: node.id, cable: port.cable });
  steps.cross(node, to, leaving);
}

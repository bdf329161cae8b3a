import { isToMany, SOLICITED, type Frame } from "./frame.ts";
import { deviceAt, type Device, type MacvlanPort } from "./network.ts";
import type { Steps } from "./steps.ts";

/**
 * A child sends (`macvlan_queue_xmit`, drivers/net/macvlan.c).
 *
 * T1: mode bridge, broadcast: a copy to every other bridge child that is up, and out. T2: mode
 * bridge, unicast to a bridge child that is up: it re-enters through the parent, never on the
 * wire. T3: everything else leaves by the parent; there is no way from a child to its parent.
 */
export function sendFromChild(steps: Steps, child: Device, frame: Frame): void {
  const parent = deviceAt(steps.network, child.lower);
  const port = parent.port;
  if (child.mode === "bridge" && port) {
    if (isToMany(frame.destination)) {
      copyToBridgeSiblings(steps, port, child, frame);
    } else if (isBridgeChild(steps, port, frame.destination)) {
      const to = deviceAt(steps.network, port.byMac.get(frame.destination) ?? -1);
      steps.trace?.({ kind: "toSibling", child: child.id, to: to.id, rule: "T2" });
      // dev_forward_skb(lowerdev): source children get their copies of this one, too.
      steps.receive(parent, frame, frame.destination === parent.mac);
      return;
    }
  }
  steps.trace?.({ kind: "leavesChild", child: child.id, parent: parent.id, rule: "T3" });
  steps.transmit(parent, frame);
}

function isBridgeChild(steps: Steps, port: MacvlanPort, mac: number): boolean {
  const index = port.byMac.get(mac);
  return index !== undefined && deviceAt(steps.network, index).mode === "bridge";
}

/**
 * Whether a child's multicast filter lets a frame through (M6, `macvlan_broadcast`).
 *
 * A stack joins the groups of its addresses on the interface itself. A virtual machine joins them on
 * its own NIC, and nobody tells the macvtap, on which the host has IPv6 off.
 */
function hasJoined(
  steps: Steps,
  child: Device,
  frame: Frame,
  rule: "T1" | "M3" | "M4" | "M5",
): boolean {
  if (frame.destination !== SOLICITED || !child.opened) {
    return true;
  }
  steps.trace?.({ kind: "groupNotJoined", child: child.id, rule });
  return false;
}

function copyToBridgeSiblings(steps: Steps, port: MacvlanPort, from: Device, frame: Frame): void {
  for (const index of port.children) {
    const sibling = deviceAt(steps.network, index);
    const hears = index !== from.index && sibling.mode === "bridge" && sibling.up;
    if (hears && hasJoined(steps, sibling, frame, "T1")) {
      steps.trace?.({ kind: "toSibling", child: from.id, to: sibling.id, rule: "T1" });
      steps.receive(sibling, frame, false);
    }
  }
}

/**
 * A frame comes to a device that has children (`macvlan_handle_frame`).
 *
 * Rules R1–R4 for unicast, M1–M7 for broadcasts; `toMe` says that the frame is marked PACKET_HOST
 * for the parent.
 */
export function receiveOnParent(
  steps: Steps,
  parent: Device,
  port: MacvlanPort,
  frame: Frame,
  toMe: boolean,
): void {
  if (copyToSourceChildren(steps, port, frame, toMe)) {
    steps.trace?.({ kind: "nodstEnds", parent: parent.id, rule: sourceRule(frame) });
    return;
  }
  if (isToMany(frame.destination)) {
    receiveBroadcast(steps, parent, port, frame);
  } else {
    receiveUnicast(steps, parent, port, frame, toMe);
  }
}

function sourceRule(frame: Frame): "R1" | "M1" {
  return isToMany(frame.destination) ? "M1" : "R1";
}

/**
 * Gives a copy to every source child that lists the sender (R1, M1; `macvlan_forward_source`).
 *
 * Returns whether the frame ends here: one of them, up or down, has `nodst`.
 */
function copyToSourceChildren(
  steps: Steps,
  port: MacvlanPort,
  frame: Frame,
  toMe: boolean,
): boolean {
  let ends = false;
  for (const index of port.bySource.get(frame.source) ?? []) {
    const child = deviceAt(steps.network, index);
    ends ||= child.nodst;
    if (child.up) {
      steps.trace?.({ kind: "sourceCopy", child: child.id, rule: sourceRule(frame) });
      // The copy keeps the parent's packet type: frames for the parent's MAC stay PACKET_HOST.
      steps.receive(child, frame, toMe || frame.destination === child.mac);
    }
  }
  return ends;
}

function receiveUnicast(
  steps: Steps,
  parent: Device,
  port: MacvlanPort,
  frame: Frame,
  toMe: boolean,
): void {
  const index = port.passthru >= 0 ? port.passthru : port.byMac.get(frame.destination);
  const child = index === undefined ? undefined : deviceAt(steps.network, index);
  if (!child || child.mode === "source") {
    steps.trace?.({ kind: "toParent", parent: parent.id, rule: "R4" });
    steps.accept(parent, frame, toMe);
  } else if (!child.up) {
    steps.trace?.({ kind: "passthruIsDown", child: child.id, rule: "R2" });
  } else {
    steps.trace?.(
      port.passthru >= 0
        ? { kind: "passthruTakes", child: child.id, rule: "R2" }
        : { kind: "toChild", child: child.id, rule: "R3" },
    );
    steps.receive(child, frame, true);
  }
}

function receiveBroadcast(steps: Steps, parent: Device, port: MacvlanPort, frame: Frame): void {
  const index = port.byMac.get(frame.source);
  const sender = index === undefined ? undefined : deviceAt(steps.network, index);
  if (sender && sender.mode !== "vepa" && sender.mode !== "bridge") {
    steps.trace?.({ kind: "backToSender", child: sender.id, rule: "M2" });
    steps.receive(sender, frame, false);
    return;
  }
  if (port.losesBroadcasts) {
    steps.trace?.({ kind: "queueIsZero", parent: parent.id, rule: "M7" });
  } else {
    steps.defer(() => {
      copyToChildren(steps, port, sender, frame);
    });
  }
  steps.trace?.({ kind: "toParent", parent: parent.id, rule: broadcastRule(sender) });
  steps.accept(parent, frame, false);
}

function broadcastRule(sender: Device | undefined): "M3" | "M4" | "M5" {
  return sender ? (sender.mode === "vepa" ? "M3" : "M4") : "M5";
}

/**
 * Copies a broadcast to the children that its sender's mode allows (`macvlan_multicast_rx`).
 *
 * From a vepa child to vepa and bridge ones, from a bridge child to vepa ones (the bridge ones have
 * had theirs), from anybody else to all but source children.
 */
function copyToChildren(
  steps: Steps,
  port: MacvlanPort,
  sender: Device | undefined,
  frame: Frame,
): void {
  const rule = broadcastRule(sender);
  for (const index of port.children) {
    const child = deviceAt(steps.network, index);
    const hears =
      child.mode === "vepa" ||
      (child.mode === "bridge" && rule !== "M4") ||
      (rule === "M5" && child.mode !== "source");
    if (hears && child.up && index !== sender?.index && hasJoined(steps, child, frame, rule)) {
      steps.trace?.({ kind: "toChild", child: child.id, rule });
      steps.receive(child, frame, false);
    }
  }
}

import { message, type Message } from "../../messages/message.ts";
import { isEnslaved } from "../../topology/bond.ts";
import type { NodeOf } from "../../topology/document.ts";
import { isUp } from "../../topology/effective.ts";
import type { InterfaceNode, LowerDevice, TopologyIndex } from "../../topology/topology-index.ts";
import type { QuickFix } from "../diagnostic.ts";
import { addressesOf } from "../facts/addresses.ts";
import { isAddressed, isShim, lowerOf } from "../facts/devices.ts";
import { perIndex } from "../facts/per-index.ts";
import { hasReflectiveRelay, switchCable } from "../facts/links.ts";
import { portsOf, type Port } from "../facts/ports.ts";
import { routingTable, stacks } from "../facts/routes.ts";
import { lanOf } from "../facts/segments.ts";
import { nameOf, setRelay } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";
import { addRoutes, addShim } from "../shim.ts";

type Child = NodeOf<"macvlan">;

/**
 * A host and the guests on its NIC do not reach each other.
 *
 * There is no path between a parent and its children inside the host, in any mode
 * (`macvlan_queue_xmit`), and a switch never sends a frame back out of the port it came from. Ways
 * out: a bridge-mode child in the host's own stack (for bridge-mode guests), reflective relay at the
 * switch port, or another device of the host on the same LAN that its frames to the guests leave by.
 */
export const hostVmRestriction: Rule = {
  code: "MV201",
  severity: "warning",
  *check(index) {
    for (const port of portsOf(index)) {
      const { lower, passthru } = port;
      const isElsewhere = passthru.length > 0 || isEnslaved(index, lower.id);
      if (isElsewhere || !isAddressed(lower) || hasReflectiveRelay(index, lower)) {
        continue;
      }
      const other = otherDevice(index, port);
      const guests = cutOffGuests(index, port, other);
      const [guest] = guests;
      if (guest) {
        yield {
          ...atNode(index, lower, lower.dhcp === true ? "dhcp" : "addresses"),
          message: sentence(index, port, guests, guest, other),
          fixes: fixesFor(index, port, guests, other),
        };
      }
    }
  },
};

/** The guests on a port to which the host's frames find no way. */
function cutOffGuests(
  index: TopologyIndex,
  port: Port,
  other: InterfaceNode | undefined,
): readonly Child[] {
  const hasShim = port.children.some((child) => isWorkingShim(index, child));
  return port.children.filter(
    (child) =>
      child.guest !== undefined &&
      isUp(child) &&
      !(hasShim && child.mode === "bridge") &&
      !(other && isReachedElsewhere(index, port, child)),
  );
}

function isWorkingShim(index: TopologyIndex, child: Child): boolean {
  const isReady = isShim(index, child) && isUp(child) && child.mode === "bridge";
  return isReady && (isAddressed(child) || (child.routes?.length ?? 0) > 0);
}

/** The interfaces of each host that can speak on each LAN, in document order. */
const speakers = perIndex((index): ReadonlyMap<string, readonly InterfaceNode[]> => {
  const made = new Map<string, InterfaceNode[]>();
  for (const [stack, interfaces] of stacks(index)) {
    for (const node of interfaces) {
      if (isUp(node) && isAddressed(node) && !isEnslaved(index, node.id)) {
        const key = `${stack} ${lanOf(index, node)}`;
        const list = made.get(key) ?? [];
        made.set(key, list);
        list.push(node);
      }
    }
  }
  return made;
});

/** Another device of the host with an address on the same LAN: two stations for the switch. */
function otherDevice(index: TopologyIndex, { lower }: Port): InterfaceNode | undefined {
  const key = `${lower.host} ${lanOf(index, lower)}`;
  return speakers(index)
    .get(key)
    ?.find((node) => !isOn(index, lower, node));
}

/** Whether an interface is a lower device or one of its children. */
function isOn(index: TopologyIndex, lower: LowerDevice, node: InterfaceNode): boolean {
  return node.id === lower.id || (node.kind === "macvlan" && lowerOf(index, node) === lower);
}

/** Whether the host's frames to a guest leave by another device of the LAN; where unknown, yes. */
function isReachedElsewhere(index: TopologyIndex, { lower }: Port, guest: Child): boolean {
  const addresses = addressesOf(index, guest);
  const table = routingTable(index, lower.host);
  return (
    addresses.length === 0 ||
    addresses.some((address) => {
      const way = table(address);
      return way && !isOn(index, lower, way) && lanOf(index, way) === lanOf(index, lower);
    })
  );
}

function sentence(
  index: TopologyIndex,
  { lower }: Port,
  guests: readonly Child[],
  guest: Child,
  other: InterfaceNode | undefined,
): Message {
  const params = {
    host: nameOf(index, lower.host),
    parent: lower.name,
    guest: nameOf(index, guest.guest ?? guest.id),
    count: guests.length,
  };
  return other
    ? message("lint.hostVmRoutes", { ...params, other: other.name })
    : message("lint.hostVmRestriction", params);
}

function fixesFor(
  index: TopologyIndex,
  port: Port,
  guests: readonly Child[],
  other: InterfaceNode | undefined,
): readonly QuickFix[] {
  const cable = switchCable(index, port.lower);
  // What comes back from the switch is held back from private children, source ones hear their list.
  const relayHelps = guests.some(({ mode }) => mode === "vepa" || mode === "bridge");
  const relay = relayHelps && cable && cable.up !== false ? [setRelay(index, cable, true)] : [];
  return [
    ...(other ? [addRoutes(index, other, guests)] : []),
    addShim(index, port, guests),
    ...relay,
  ];
}

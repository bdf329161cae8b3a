import { message } from "../../messages/message.ts";
import type { NodeOf } from "../../topology/document.ts";
import { isUp } from "../../topology/effective.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { isAddressed, isShim } from "../facts/devices.ts";
import { hasReflectiveRelay, switchCable } from "../facts/links.ts";
import { portsOf, type Port } from "../facts/ports.ts";
import { stacks } from "../facts/routes.ts";
import { lanOf } from "../facts/segments.ts";
import { setRelay } from "../fixes.ts";
import { nameOf } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";
import { addShim } from "../shim.ts";

/**
 * A host and the guests on its NIC do not reach each other.
 *
 * There is no path between a parent and its children inside the host, in any mode
 * (`macvlan_queue_xmit`), and a switch never sends a frame back out of the port it came from. Ways
 * out: a bridge-mode child in the host's own stack (for bridge-mode guests), reflective relay at the
 * switch port, an address of the host on another device of the same LAN.
 */
export const hostVmRestriction: Rule = {
  code: "MV201",
  severity: "warning",
  *check(index) {
    for (const port of portsOf(index)) {
      const { lower, passthru } = port;
      const isOpen =
        passthru.length > 0 || !isAddressed(lower) || index.bridgeOfPort(lower.id) !== undefined;
      if (isOpen || hasReflectiveRelay(index, lower)) {
        continue;
      }
      const guests = cutOffGuests(index, port);
      const [guest] = guests;
      if (!guest || isReachedOtherwise(index, port)) {
        continue;
      }
      const cable = switchCable(index, lower);
      const relay = cable && cable.up !== false ? [setRelay(index, cable, true)] : [];
      yield {
        ...atNode(index, lower, lower.dhcp === true ? "dhcp" : "addresses"),
        message: message("lint.hostVmRestriction", {
          host: nameOf(index, lower.host),
          parent: lower.name,
          guest: nameOf(index, guest.guest ?? guest.id),
          count: guests.length,
        }),
        fixes: [addShim(index, port, guests), ...relay],
      };
    }
  },
};

/** The guests on a port that no shim beside them reaches. */
function cutOffGuests(index: TopologyIndex, port: Port): readonly NodeOf<"macvlan">[] {
  const guests = port.children.filter((child) => child.guest !== undefined && isUp(child));
  const hasShim = port.children.some((child) => isWorkingShim(index, child));
  return hasShim ? guests.filter(({ mode }) => mode !== "bridge") : guests;
}

function isWorkingShim(index: TopologyIndex, child: NodeOf<"macvlan">): boolean {
  const isReady = isShim(index, child) && isUp(child) && child.mode === "bridge";
  return isReady && (isAddressed(child) || (child.routes?.length ?? 0) > 0);
}

/** Whether the host has an address on another device of the same LAN: two stations for the switch. */
function isReachedOtherwise(index: TopologyIndex, { lower, children }: Port): boolean {
  const lan = lanOf(index, lower);
  const own = new Set<string>(children.map(({ id }) => id)).add(lower.id);
  return (stacks(index).get(lower.host) ?? []).some(
    (node) =>
      !own.has(node.id) &&
      isUp(node) &&
      isAddressed(node) &&
      !index.bridgeOfPort(node.id) &&
      lanOf(index, node) === lan,
  );
}

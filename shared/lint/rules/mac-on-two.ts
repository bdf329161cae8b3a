import { message } from "../../messages/message.ts";
import type { InterfaceNode, TopologyIndex } from "../../topology/topology-index.ts";
import type { QuickFix } from "../diagnostic.ts";
import { isEnslaved } from "../../topology/bond.ts";
import { isUp } from "../../topology/effective.ts";
import { lowerOf, nodesOf } from "../facts/devices.ts";
import { macOf } from "../facts/macs.ts";
import { lanOf } from "../facts/segments.ts";
import { takeOut } from "../fixes.ts";
import { atNode, type Place } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * Two interfaces of one LAN with one MAC: the switch sends to whoever spoke last.
 *
 * On one parent the kernel refuses it; across parents it cannot see it.
 */
export const macOnTwo: Rule = {
  code: "MV215",
  severity: "warning",
  *check(index) {
    const users = new Map<string, InterfaceNode>();
    for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station")) {
      const lan = lanOf(index, node);
      if (lan === undefined || !isUp(node) || isEnslaved(index, node.id)) {
        continue;
      }
      const { mac, place, fixes } = spokenMac(index, node);
      const key = `${lan} ${mac}`;
      const first = users.get(key);
      users.set(key, first ?? node);
      if (first && !isOneDevice(index, first, node)) {
        yield {
          ...place,
          message: message("lint.macOnTwo", { name: node.name, mac, other: first.name }),
          fixes,
        };
      }
    }
  },
};

interface SpokenMac {
  readonly mac: string;
  readonly place: Place;
  readonly fixes: readonly QuickFix[];
}

/** The MAC that an interface's frames carry: behind a macvtap it may be the virtual machine's. */
function spokenMac(index: TopologyIndex, node: InterfaceNode): SpokenMac {
  if (node.kind === "macvlan" && node.tap === true && node.guestMac !== undefined) {
    const mac = node.guestMac.toLowerCase();
    return { mac, place: atNode(index, node, "guestMac"), fixes: [takeOut(node, "guestMac")] };
  }
  const { mac, owner } = macOf(index, node);
  const isOwn = owner.id === node.id && node.mac !== undefined;
  return {
    mac,
    place: isOwn ? atNode(index, node, "mac") : atNode(index, node),
    fixes: isOwn ? [takeOut(node, "mac")] : [],
  };
}

/** Whether two interfaces share a MAC by nature, or are on one parent, where the kernel looks. */
function isOneDevice(index: TopologyIndex, first: InterfaceNode, second: InterfaceNode): boolean {
  return (
    macOf(index, first).owner.id === macOf(index, second).owner.id ||
    deviceOf(index, first) === deviceOf(index, second)
  );
}

function deviceOf(index: TopologyIndex, node: InterfaceNode): string {
  return (node.kind === "macvlan" ? lowerOf(index, node)?.id : undefined) ?? node.id;
}

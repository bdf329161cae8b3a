import { message } from "../../messages/message.ts";
import type { InterfaceNode, TopologyIndex } from "../../topology/topology-index.ts";
import { nodesOf } from "../facts/devices.ts";
import { isLocalMac, isMulticastMac, isZeroMac, macOf } from "../facts/macs.ts";
import { takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A MAC that somebody made up says so in its locally administered bit (IEEE 802-2014, 8.2).
 *
 * Without it the address belongs to a maker of hardware. A bridge with the MAC of one of its ports
 * is usual.
 */
export const macUniversal: Rule = {
  code: "MV302",
  severity: "info",
  *check(index) {
    for (const node of nodesOf(index, "bridge", "macvlan", "veth")) {
      const { mac } = node;
      const isPassthru = node.kind === "macvlan" && node.mode === "passthru";
      const isMeant = mac === undefined || isPassthru || isLocalMac(mac) || isOfPort(index, node);
      if (!isMeant && !isMulticastMac(mac) && !isZeroMac(mac)) {
        yield {
          ...atNode(index, node, "mac"),
          message: message("lint.macUniversal", { name: node.name, mac }),
          fixes: [takeOut(node, "mac")],
        };
      }
    }
  },
};

function isOfPort(index: TopologyIndex, node: InterfaceNode): boolean {
  const { mac } = macOf(index, node);
  const ports = node.kind === "bridge" ? (node.ports ?? []) : [];
  return ports.some((id) => {
    const port = index.nodes.get(id);
    return (port?.kind === "nic" || port?.kind === "macvlan") && macOf(index, port).mac === mac;
  });
}

import { message } from "../../messages/message.ts";
import { nodeOfKind } from "../../topology/topology-index.ts";
import { lowerOf, nodesOf } from "../facts/devices.ts";
import { mtuOf } from "../facts/mtus.ts";
import { takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A macvlan or VLAN carries no larger frames than the device below it.
 *
 * Refused at creation (`macvlan_common_newlink`, `vlan_newlink`); lowering the parent's later lowers
 * the children's with it.
 */
export const mtuAboveParent: Rule = {
  code: "MV110",
  severity: "error",
  *check(index) {
    for (const node of nodesOf(index, "macvlan", "nic")) {
      const lower =
        node.kind === "macvlan"
          ? lowerOf(index, node)
          : nodeOfKind(index, node.vlan?.parent, "nic", "bond");
      if (node.mtu === undefined || !lower || lower.id === node.id) {
        continue;
      }
      const limit = mtuOf(index, lower);
      if (node.mtu > limit) {
        yield {
          ...atNode(index, node, "mtu"),
          message: message("lint.mtuAboveParent", {
            child: node.name,
            mtu: node.mtu,
            parent: lower.name,
            limit,
          }),
          kernelError: "RTNETLINK answers: Invalid argument",
          fixes: [takeOut(node, "mtu")],
        };
      }
    }
  },
};

import { message } from "../../messages/message.ts";
import type { InterfaceNode } from "../../topology/topology-index.ts";
import { nodesOf } from "../facts/devices.ts";
import { macOf } from "../facts/macs.ts";
import { lanOf } from "../facts/segments.ts";
import { takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A drawn MAC is not one that the document derives for another node.
 *
 * The two meet as soon as they are on one LAN; where they are on one already, MV111 or MV215 says
 * so. NICs and stations are left out as deriving: theirs are stand-ins that are never set.
 */
export const derivedMacReused: Rule = {
  code: "MV221",
  severity: "warning",
  *check(index) {
    const derivers = new Map<string, InterfaceNode>();
    for (const node of nodesOf(index, "bridge", "macvlan", "veth")) {
      const { mac, owner, derived } = macOf(index, node);
      if (derived && owner.id === node.id) {
        derivers.set(mac, node);
      }
    }
    for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station")) {
      const { mac, owner, derived } = macOf(index, node);
      const deriver = derived || owner.id !== node.id ? undefined : derivers.get(mac);
      if (deriver && lanOf(index, deriver) !== lanOf(index, node)) {
        yield {
          ...atNode(index, node, "mac"),
          message: message("lint.derivedMacReused", {
            name: node.name,
            mac,
            other: deriver.name,
          }),
          fixes: [takeOut(node, "mac")],
        };
      }
    }
  },
};

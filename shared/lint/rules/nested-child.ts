import { message } from "../../messages/message.ts";
import { nodeOfKind } from "../../topology/topology-index.ts";
import { lowerOf, nodesOf } from "../facts/devices.ts";
import { passthruBelow } from "../facts/ports.ts";
import { setParent } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A macvlan on a macvlan becomes its sibling.
 *
 * The kernel attaches it to the real lower device (`macvlan_common_newlink`); it stays when the one
 * that it was made on is deleted.
 */
export const nestedChild: Rule = {
  code: "MV209",
  severity: "warning",
  *check(index) {
    for (const child of nodesOf(index, "macvlan")) {
      const parent = nodeOfKind(index, child.parent, "macvlan");
      const lower = lowerOf(index, child);
      if (parent && lower && !passthruBelow(index, child)) {
        yield {
          ...atNode(index, child, "parent"),
          message: message("lint.nestedChild", {
            child: child.name,
            parent: parent.name,
            lower: lower.name,
          }),
          fixes: [setParent(child, lower)],
        };
      }
    }
  },
};

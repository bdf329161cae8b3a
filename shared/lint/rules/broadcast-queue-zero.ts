import { message } from "../../messages/message.ts";
import { DEFAULT_BCQUEUELEN } from "../../topology/effective.ts";
import { portsOf } from "../facts/ports.ts";
import { takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A port whose broadcast queue has no room loses all queued broadcasts for its children.
 *
 * The queue is as long as the largest `bcqueuelen` of the children (`macvlan_broadcast_enqueue`);
 * without broadcasts there is no ARP and no DHCP.
 */
export const broadcastQueueZero: Rule = {
  code: "MV213",
  severity: "warning",
  *check(index) {
    for (const { lower, children } of portsOf(index)) {
      const lengths = children.map(({ bcqueuelen }) => bcqueuelen ?? DEFAULT_BCQUEUELEN);
      const [first] = children;
      if (first && lengths.every((length) => length === 0)) {
        yield {
          ...atNode(index, first, "bcqueuelen"),
          message: message("lint.broadcastQueueZero", {
            parent: lower.name,
            count: children.length,
          }),
          fixes: [takeOut(first, "bcqueuelen")],
        };
      }
    }
  },
};

import { message } from "../../messages/message.ts";
import { portsOf } from "../facts/ports.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A macvlan on a bridge works, and a veth does it better.
 *
 * The bridge turns promiscuous, and its own address and the children do not see each other; a veth
 * on the bridge sees all of it.
 */
export const childOnBridge: Rule = {
  code: "MV303",
  severity: "info",
  *check(index) {
    for (const { lower, children } of portsOf(index)) {
      const [child] = children;
      if (child && lower.kind === "bridge") {
        yield {
          ...atNode(index, child, "parent"),
          message: message("lint.childOnBridge", {
            child: child.name,
            bridge: lower.name,
            count: children.length,
          }),
        };
      }
    }
  },
};

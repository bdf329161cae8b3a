import { message } from "../../messages/message.ts";
import { isAddressed } from "../facts/devices.ts";
import { portsOf } from "../facts/ports.ts";
import { takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * With nodst, what a listed station sends reaches nobody else on the NIC.
 *
 * Parent and siblings lose its frames, broadcasts included, even while the child is down
 * (`macvlan_forward_source`).
 */
export const nodstSteals: Rule = {
  code: "MV207",
  severity: "warning",
  *check(index) {
    for (const { lower, children } of portsOf(index)) {
      for (const child of children) {
        const others = children.length - 1 + (isAddressed(lower) ? 1 : 0);
        const listed = child.sourceMacs?.length ?? 0;
        if (child.mode === "source" && child.nodst === true && listed > 0 && others > 0) {
          yield {
            ...atNode(index, child, "nodst"),
            message: message("lint.nodstSteals", {
              child: child.name,
              parent: lower.name,
              count: listed,
            }),
            fixes: [takeOut(child, "nodst")],
          };
        }
      }
    }
  },
};

import { message } from "../../messages/message.ts";
import { nodesOf } from "../facts/devices.ts";
import { passthruBelow } from "../facts/ports.ts";
import { setMode } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * Nothing can sit on a child of mode passthru.
 *
 * The kernel would make it a sibling on the real lower device, which is taken
 * (`macvlan_common_newlink`).
 */
export const childOfPassthru: Rule = {
  code: "MV102",
  severity: "error",
  *check(index) {
    for (const child of nodesOf(index, "macvlan")) {
      const below = passthruBelow(index, child);
      if (below) {
        yield {
          ...atNode(index, child, "parent"),
          message: message("lint.childOfPassthru", { child: child.name, parent: below.name }),
          kernelError: "RTNETLINK answers: Invalid argument",
          fixes: child.mode === "passthru" ? [] : [setMode(below, "bridge")],
        };
      }
    }
  },
};

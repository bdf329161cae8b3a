import { message } from "../../messages/message.ts";
import { isUp } from "../../topology/effective.ts";
import { hasReflectiveRelay, switchCable } from "../facts/links.ts";
import { portsOf } from "../facts/ports.ts";
import { setRelay } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * Reflective relay opens private children to unicast.
 *
 * The kernel looks at the destination only (`macvlan_handle_frame`); what keeps siblings apart is
 * that their broadcasts, ARP among them, are not delivered. A static ARP entry is enough.
 */
export const privateBehindRelay: Rule = {
  code: "MV203",
  severity: "warning",
  *check(index) {
    for (const { lower, children } of portsOf(index)) {
      const cable = switchCable(index, lower);
      if (!cable || !hasReflectiveRelay(index, lower)) {
        continue;
      }
      const needed = children.some(({ mode }) => mode === "vepa");
      for (const child of children) {
        if (child.mode === "private" && isUp(child)) {
          yield {
            ...atNode(index, child, "mode"),
            message: message("lint.privateBehindRelay", { child: child.name, parent: lower.name }),
            fixes: needed ? [] : [setRelay(index, cable, false)],
          };
        }
      }
    }
  },
};

import { message } from "../../messages/message.ts";
import { nodesOf } from "../facts/devices.ts";
import { takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * The iproute2 of Debian 12 and older does not know `bclim`, though the kernel does.
 *
 * It only chooses between queued and direct broadcasts and never changes who receives them.
 */
export const bclimUnknown: Rule = {
  code: "MV225",
  severity: "warning",
  *check(index) {
    for (const child of nodesOf(index, "macvlan")) {
      if (child.bclim !== undefined) {
        const type = child.tap === true ? "macvtap" : "macvlan";
        yield {
          ...atNode(index, child, "bclim"),
          message: message("lint.bclimUnknown", { child: child.name }),
          kernelError: `${type}: unknown option "bclim"?`,
          fixes: [takeOut(child, "bclim")],
        };
      }
    }
  },
};

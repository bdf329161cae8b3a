import { message } from "../../messages/message.ts";
import { nodeOfKind } from "../../topology/topology-index.ts";
import { nodesOf } from "../facts/devices.ts";
import { fix, setProperty } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A virtual machine has no network namespace that a macvlan could be moved to.
 *
 * Its hypervisor opens a macvtap's character device instead (`/dev/tapN`).
 */
export const vmWithoutTap: Rule = {
  code: "MV119",
  severity: "error",
  *check(index) {
    for (const child of nodesOf(index, "macvlan")) {
      const guest = nodeOfKind(index, child.guest, "guest");
      if (guest?.type === "vm" && child.tap !== true) {
        const title = message("lint.fix.asMacvtap", { name: child.name });
        yield {
          ...atNode(index, child, "guest"),
          message: message("lint.vmWithoutTap", { name: child.name, guest: guest.name }),
          fixes: [fix(title, setProperty(child, "tap", true))],
        };
      }
    }
  },
};

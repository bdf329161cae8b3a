import { message } from "../../messages/message.ts";
import { isMulticastMac, isZeroMac } from "../facts/macs.ts";
import { nodesOf } from "../facts/devices.ts";
import { takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A child of mode passthru has its parent's MAC.
 *
 * One given at creation is ignored (`macvlan_common_newlink`); one set later is set on the parent.
 */
export const passthruMac: Rule = {
  code: "MV205",
  severity: "warning",
  *check(index) {
    for (const child of nodesOf(index, "macvlan")) {
      const { mac, mode, name } = child;
      if (mode === "passthru" && mac !== undefined && !isMulticastMac(mac) && !isZeroMac(mac)) {
        yield {
          ...atNode(index, child, "mac"),
          message: message("lint.passthruMac", { child: name, mac }),
          fixes: [takeOut(child, "mac")],
        };
      }
    }
  },
};

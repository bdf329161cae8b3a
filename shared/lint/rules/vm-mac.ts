import { message } from "../../messages/message.ts";
import { nodesOf } from "../facts/devices.ts";
import { isMulticastMac, isZeroMac, macOf } from "../facts/macs.ts";
import { fix, setProperty, takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A virtual machine with another MAC than its macvtap hears no unicast.
 *
 * The kernel sorts frames by the device's MAC (`macvlan_hash_lookup`); only passthru takes all.
 */
export const vmMac: Rule = {
  code: "MV210",
  severity: "warning",
  *check(index) {
    for (const child of nodesOf(index, "macvlan")) {
      const { guestMac, mode, tap, name } = child;
      if (guestMac === undefined || tap !== true || mode === "passthru") {
        continue;
      }
      const { mac } = macOf(index, child);
      if (guestMac.toLowerCase() === mac || isMulticastMac(guestMac) || isZeroMac(guestMac)) {
        continue;
      }
      const title = message("lint.fix.useGuestMac", { name, mac: guestMac });
      yield {
        ...atNode(index, child, "guestMac"),
        message: message("lint.vmMac", { child: name, guestMac, mac }),
        fixes: [
          takeOut(child, "guestMac"),
          fix(title, setProperty(child, "mac", guestMac), setProperty(child, "guestMac", null)),
        ],
      };
    }
  },
};

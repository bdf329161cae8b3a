import { message } from "../../messages/message.ts";
import { nodesOf } from "../facts/devices.ts";
import { fix, setProperty, takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** Only behind a macvtap is there somebody who could use a MAC that is not the device's. */
export const guestMacWithoutTap: Rule = {
  code: "MV115",
  severity: "error",
  *check(index) {
    for (const child of nodesOf(index, "macvlan")) {
      if (child.guestMac === undefined || child.tap === true) {
        continue;
      }
      const fixes = [takeOut(child, "guestMac")];
      if (!index.bridgeOfPort(child.id)) {
        const title = message("lint.fix.asMacvtap", { name: child.name });
        fixes.push(fix(title, setProperty(child, "tap", true)));
      }
      yield {
        ...atNode(index, child, "guestMac"),
        message: message("lint.guestMacWithoutTap", { name: child.name }),
        fixes,
      };
    }
  },
};

import { message } from "../../messages/message.ts";
import { nodesOf } from "../facts/devices.ts";
import { takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** The flag nopromisc belongs to mode passthru; iproute2 refuses it elsewhere (`macvlan_parse_opt`). */
export const nopromiscOutsidePassthru: Rule = {
  code: "MV114",
  severity: "error",
  *check(index) {
    for (const child of nodesOf(index, "macvlan")) {
      if (child.nopromisc === true && child.mode !== "passthru") {
        const { name, mode } = child;
        const type = child.tap ? "macvtap" : "macvlan";
        yield {
          ...atNode(index, child, "nopromisc"),
          message: message("lint.nopromiscOutsidePassthru", { name, mode }),
          kernelError: `${type}: nopromisc flag only valid in passthru mode`,
          fixes: [takeOut(child, "nopromisc")],
        };
      }
    }
  },
};

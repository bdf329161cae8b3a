import { message } from "../../messages/message.ts";
import { nodesOf } from "../facts/devices.ts";
import { takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** The flag nodst is taken in any mode and does something in mode source only. */
export const nodstOutsideSource: Rule = {
  code: "MV208",
  severity: "warning",
  *check(index) {
    for (const child of nodesOf(index, "macvlan")) {
      if (child.nodst === true && child.mode !== "source") {
        yield {
          ...atNode(index, child, "nodst"),
          message: message("lint.nodstOutsideSource", { child: child.name, mode: child.mode }),
          fixes: [takeOut(child, "nodst")],
        };
      }
    }
  },
};

import { message } from "../../messages/message.ts";
import { isUp } from "../../topology/effective.ts";
import { hasReflectiveRelay, switchCable } from "../facts/links.ts";
import { portsOf } from "../facts/ports.ts";
import { setMode, setRelay } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * VEPA leaves switching to the switch, and an ordinary switch does not do it.
 *
 * Without reflective relay (802.1Qbg) on the port that faces the NIC, siblings do not meet.
 */
export const vepaWithoutRelay: Rule = {
  code: "MV202",
  severity: "warning",
  *check(index) {
    for (const { lower, children } of portsOf(index)) {
      if (hasReflectiveRelay(index, lower)) {
        continue;
      }
      const cable = switchCable(index, lower);
      const relay = cable && cable.up !== false ? [setRelay(index, cable, true)] : [];
      for (const child of children) {
        if (child.mode === "vepa" && isUp(child)) {
          yield {
            ...atNode(index, child, "mode"),
            message: message("lint.vepaWithoutRelay", { child: child.name, parent: lower.name }),
            fixes: [...relay, setMode(child, "bridge")],
          };
        }
      }
    }
  },
};

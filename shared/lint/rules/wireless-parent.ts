import { message } from "../../messages/message.ts";
import { physicalOf } from "../facts/devices.ts";
import { portsOf } from "../facts/ports.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * An access point speaks to one MAC per station, so macvlan children on Wi-Fi hear nothing.
 *
 * (IEEE 802.11: a frame of three addresses has no room for a bridged one.) Mode passthru keeps the
 * NIC's own MAC and works.
 */
export const wirelessParent: Rule = {
  code: "MV217",
  severity: "warning",
  *check(index) {
    for (const { lower, children, passthru } of portsOf(index)) {
      const physical = lower.kind === "bridge" ? undefined : physicalOf(index, lower);
      const deaf = children.length - passthru.length;
      if (physical?.wireless === true && deaf > 0) {
        yield {
          ...atNode(index, lower, "wireless"),
          message: message("lint.wirelessParent", { parent: lower.name, count: deaf }),
        };
      }
    }
  },
};

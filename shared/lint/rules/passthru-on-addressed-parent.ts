import { message } from "../../messages/message.ts";
import { isAddressed } from "../facts/devices.ts";
import { portsOf } from "../facts/ports.ts";
import { nameOf, setMode } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A child of mode passthru takes every unicast frame of its parent.
 *
 * Even while it is down (`macvlan_handle_frame`): an address on the parent is then dead.
 */
export const passthruOnAddressedParent: Rule = {
  code: "MV204",
  severity: "warning",
  *check(index) {
    for (const { lower, passthru } of portsOf(index)) {
      const [child] = passthru;
      if (child && isAddressed(lower)) {
        const host = nameOf(index, lower.host);
        yield {
          ...atNode(index, child, "mode"),
          message: message("lint.passthruOnAddressedParent", {
            child: child.name,
            parent: lower.name,
            host,
          }),
          fixes: [setMode(child, "bridge")],
        };
      }
    }
  },
};

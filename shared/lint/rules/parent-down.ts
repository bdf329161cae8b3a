import { message } from "../../messages/message.ts";
import { isUp } from "../../topology/effective.ts";
import type { QuickFix } from "../diagnostic.ts";
import type { LowerDevice } from "../facts/devices.ts";
import { downDevices } from "../facts/links.ts";
import { portsOf } from "../facts/ports.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { fix, setProperty } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * Children of a parent that is down have no link.
 *
 * Bringing them up succeeds, but they follow the parent's state
 * (`netif_stacked_transfer_operstate`): not even bridge-mode siblings talk.
 */
export const parentDown: Rule = {
  code: "MV211",
  severity: "warning",
  *check(index) {
    for (const { lower, children } of portsOf(index)) {
      const cut = children.filter(isUp);
      if (cut.length > 0 && downDevices(index, lower).length > 0) {
        yield {
          ...atNode(index, lower, "up"),
          message: message("lint.parentDown", { parent: lower.name, count: cut.length }),
          fixes: [bringUp(index, lower)],
        };
      }
    }
  },
};

function bringUp(index: TopologyIndex, lower: LowerDevice): QuickFix {
  const commands = downDevices(index, lower).map((device) => setProperty(device, "up", null));
  return fix(message("lint.fix.bringUp", { name: lower.name }), ...commands);
}

import { message, type Message } from "../../messages/message.ts";
import { isUp } from "../../topology/effective.ts";
import type { LowerDevice } from "../../topology/topology-index.ts";
import type { QuickFix } from "../diagnostic.ts";
import { downDevices } from "../facts/links.ts";
import { portsOf } from "../facts/ports.ts";
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
      const down = downDevices(index, lower);
      if (cut.length > 0 && down.length > 0) {
        yield {
          ...atNode(index, lower, "up"),
          message: sentence(lower, down, cut.length),
          fixes: [bringUp(down)],
        };
      }
    }
  },
};

/** A VLAN that is drawn up has no link while a NIC below it is down. */
function sentence(lower: LowerDevice, down: readonly LowerDevice[], count: number): Message {
  return isUp(lower)
    ? message("lint.belowParentDown", { parent: lower.name, below: namesOf(down), count })
    : message("lint.parentDown", { parent: namesOf(down), count });
}

function namesOf(devices: readonly LowerDevice[]): readonly string[] {
  return devices.map(({ name }) => name);
}

function bringUp(down: readonly LowerDevice[]): QuickFix {
  const commands = down.map((device) => setProperty(device, "up", null));
  return fix(message("lint.fix.bringUp", { names: namesOf(down) }), ...commands);
}

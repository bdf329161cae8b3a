import { message } from "../../messages/message.ts";
import { nodeOfKind } from "../../topology/topology-index.ts";
import { nodesOf } from "../facts/devices.ts";
import { isInCircle } from "../facts/levels.ts";
import { removePort } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A macvlan cannot be the port of the bridge that it sits on, directly or by way of others.
 *
 * The kernel allows no circle of devices (`__netdev_upper_dev_link`).
 */
export const portOnOwnBridge: Rule = {
  code: "MV106",
  severity: "error",
  *check(index) {
    for (const bridge of nodesOf(index, "bridge")) {
      for (const [at, id] of (bridge.ports ?? []).entries()) {
        const port = nodeOfKind(index, id, "macvlan");
        if (port && isInCircle(index, bridge.id) && isInCircle(index, port.id)) {
          yield {
            ...atNode(index, bridge, "ports", at),
            message: message("lint.portOnOwnBridge", { port: port.name, bridge: bridge.name }),
            kernelError: "RTNETLINK answers: Device or resource busy",
            fixes: removePort(bridge, port),
          };
        }
      }
    }
  },
};

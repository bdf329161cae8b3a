import { message } from "../../messages/message.ts";
import { nodeOfKind } from "../../topology/topology-index.ts";
import { nodesOf } from "../facts/devices.ts";
import { removePort } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A Wi-Fi station is no bridge's port, unless driver and access point speak with four addresses.
 *
 * (`br_add_if`, `IFF_DONT_BRIDGE`.) An interface that is itself an access point can be one.
 */
export const wirelessPort: Rule = {
  code: "MV218",
  severity: "warning",
  *check(index) {
    for (const bridge of nodesOf(index, "bridge")) {
      for (const [at, id] of (bridge.ports ?? []).entries()) {
        const port = nodeOfKind(index, id, "nic");
        if (port?.wireless === true) {
          yield {
            ...atNode(index, bridge, "ports", at),
            message: message("lint.wirelessPort", { port: port.name, bridge: bridge.name }),
            kernelError: "Error: Device does not allow enslaving to a bridge.",
            fixes: removePort(bridge, port),
          };
        }
      }
    }
  },
};

import { message } from "../../messages/message.ts";
import type { NodeOf } from "../../topology/document.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import type { QuickFix } from "../diagnostic.ts";
import { portOn, portsOf } from "../facts/ports.ts";
import { removePort, setParent } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A NIC is either a bridge's port or a parent.
 *
 * Both want its one receive handler (`netdev_rx_handler_register`): the second one is refused.
 */
export const parentIsBridgePort: Rule = {
  code: "MV103",
  severity: "error",
  *check(index) {
    for (const { lower, children } of portsOf(index)) {
      const bridge = index.bridgeOfPort(lower.id);
      if (!bridge || lower.kind === "bridge") {
        continue;
      }
      for (const child of children) {
        yield {
          ...atNode(index, child, "parent"),
          message: message("lint.parentIsBridgePort", {
            child: child.name,
            parent: lower.name,
            bridge: bridge.name,
          }),
          kernelError: "RTNETLINK answers: Device or resource busy",
          fixes: fixesFor(index, child, lower, bridge),
        };
      }
    }
  },
};

function fixesFor(
  index: TopologyIndex,
  child: NodeOf<"macvlan">,
  lower: NodeOf<"nic" | "bond">,
  bridge: NodeOf<"bridge">,
): readonly QuickFix[] {
  const onBridge = portOn(index, bridge.id);
  const hasRoom = child.mode === "passthru" ? !onBridge : (onBridge?.passthru.length ?? 0) === 0;
  const fitsBridge = hasRoom && child.mtu === undefined && index.bridgeOfPort(child.id) !== bridge;
  return [...(fitsBridge ? [setParent(child, bridge)] : []), ...removePort(bridge, lower)];
}

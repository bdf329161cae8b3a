import { message } from "../../messages/message.ts";
import { nodeOfKind } from "../../topology/topology-index.ts";
import { setRelay } from "../fixes.ts";
import { atCable } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * Reflective relay is for a port that faces macvlan, not a bridge or another switch.
 *
 * Those get their own broadcasts back, deliver them twice, and learn their own stations on the
 * wrong port, so that reachability flaps.
 */
export const relayFacesBridge: Rule = {
  code: "MV222",
  severity: "warning",
  *check(index) {
    for (const cable of index.topology.cables ?? []) {
      if (cable.reflectiveRelay !== true || !nodeOfKind(index, cable.to, "switch")) {
        continue;
      }
      const from = nodeOfKind(index, cable.from, "switch", "nic");
      const bridge = from?.kind === "switch" ? from : from && index.bridgeOfPort(from.id);
      if (from && bridge) {
        yield {
          ...atCable(index, cable, "reflectiveRelay"),
          message: message("lint.relayFacesBridge", {
            from: from.name,
            bridge: bridge.name,
            to: nodeOfKind(index, cable.to, "switch")?.name ?? cable.to,
          }),
          fixes: [setRelay(index, cable, false)],
        };
      }
    }
  },
};

import { message } from "../../messages/message.ts";
import { nodeOfKind } from "../../topology/topology-index.ts";
import { nodesOf } from "../facts/devices.ts";
import { portOf } from "../facts/ports.ts";
import { removePort, setMode } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * What hangs on a bridge behind a macvlan sends, but gets no unicast back.
 *
 * The macvlan takes frames for its own MAC only (`macvlan_hash_lookup`); passthru takes all, and
 * source those of the stations on its list.
 */
export const childAsPort: Rule = {
  code: "MV219",
  severity: "warning",
  *check(index) {
    for (const bridge of nodesOf(index, "bridge")) {
      for (const [at, id] of (bridge.ports ?? []).entries()) {
        const port = nodeOfKind(index, id, "macvlan");
        if (!port || port.tap || port.mode === "passthru" || port.mode === "source") {
          continue;
        }
        const isAlone = portOf(index, port)?.children.length === 1;
        yield {
          ...atNode(index, bridge, "ports", at),
          message: message("lint.childAsPort", {
            port: port.name,
            mode: port.mode,
            bridge: bridge.name,
          }),
          fixes: [...(isAlone ? [setMode(port, "passthru")] : []), ...removePort(bridge, port)],
        };
      }
    }
  },
};

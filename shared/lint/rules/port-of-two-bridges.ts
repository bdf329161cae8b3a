import { message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { NodeOf } from "../../topology/document.ts";
import { nodesOf } from "../facts/devices.ts";
import { nameOf, removePort } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A device is the port of one bridge at most.
 *
 * The kernel would move it to the last one that it is given to (`do_set_master`), so which one is
 * meant cannot be decided.
 */
export const portOfTwoBridges: Rule = {
  code: "MV104",
  severity: "error",
  *check(index) {
    const owners = new Map<NodeId, NodeOf<"bridge">>();
    for (const bridge of nodesOf(index, "bridge")) {
      for (const [at, id] of (bridge.ports ?? []).entries()) {
        const owner = owners.get(id) ?? bridge;
        owners.set(id, owner);
        const port = index.nodes.get(id);
        if (owner === bridge || !port) {
          continue;
        }
        const params = { port: nameOf(index, id), bridge: bridge.name, other: owner.name };
        yield {
          ...atNode(index, bridge, "ports", at),
          message: message("lint.portOfTwoBridges", params),
          fixes: [...removePort(bridge, port), ...removePort(owner, port)],
        };
      }
    }
  },
};

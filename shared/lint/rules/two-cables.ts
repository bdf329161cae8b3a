import { message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import { nodeOfKind } from "../../topology/topology-index.ts";
import { removeCable } from "../fixes.ts";
import { atCable } from "../places.ts";
import type { Rule } from "../rule.ts";

/** A NIC or station has one socket, and a socket takes one cable. */
export const twoCables: Rule = {
  code: "MV118",
  severity: "error",
  *check(index) {
    const used = new Set<NodeId>();
    for (const cable of index.topology.cables ?? []) {
      for (const end of ["from", "to"] as const) {
        const node = nodeOfKind(index, cable[end], "nic", "station");
        if (node && used.has(node.id)) {
          yield {
            ...atCable(index, cable, end),
            message: message("lint.twoCables", { name: node.name }),
            fixes: [removeCable(index, cable)],
          };
        }
      }
      used.add(cable.from).add(cable.to);
    }
  },
};

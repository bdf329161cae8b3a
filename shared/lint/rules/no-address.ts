import { message } from "../../messages/message.ts";
import { nodeOfKind } from "../../topology/topology-index.ts";
import { isAddressed, nodesOf } from "../facts/devices.ts";
import { fix, setProperty } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** A namespace has nobody who would give its interface an address, but for the document. */
export const noAddress: Rule = {
  code: "MV301",
  severity: "info",
  *check(index) {
    for (const node of nodesOf(index, "macvlan", "veth")) {
      const guest = nodeOfKind(index, node.guest, "guest");
      if (guest?.type === "namespace" && !isAddressed(node)) {
        const title = message("lint.fix.useDhcp", { name: node.name });
        yield {
          ...atNode(index, node),
          message: message("lint.noAddress", { name: node.name, guest: guest.name }),
          fixes: [fix(title, setProperty(node, "dhcp", true))],
        };
      }
    }
  },
};

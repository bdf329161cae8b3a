import { message } from "../../messages/message.ts";
import { nodesOf } from "../facts/devices.ts";
import { namingStackOf } from "../facts/names.ts";
import { rename } from "../fixes.ts";
import { freeInterfaceName } from "../free-names.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** Every network stack has its loopback, and that is called `lo` (`loopback_net_init`). */
export const nameLo: Rule = {
  code: "MV108",
  severity: "error",
  *check(index) {
    for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth")) {
      if (node.name !== "lo") {
        continue;
      }
      const stack = namingStackOf(index, node);
      const isPhysical = node.kind === "nic" && !node.vlan;
      yield {
        ...atNode(index, node, "name"),
        message: message("lint.nameLo"),
        kernelError: isPhysical ? undefined : "RTNETLINK answers: File exists",
        fixes: isPhysical || !stack ? [] : [rename(node, freeInterfaceName(index, stack, "lo0"))],
      };
    }
  },
};

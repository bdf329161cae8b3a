import { message } from "../../messages/message.ts";
import { namesakes, namingStackOf } from "../facts/names.ts";
import { nameOf, rename } from "../fixes.ts";
import { freeInterfaceName } from "../free-names.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** Interfaces of one network stack have different names (`dev_get_valid_name`, EEXIST). */
export const nameTwice: Rule = {
  code: "MV107",
  severity: "error",
  *check(index) {
    for (const [first, ...others] of namesakes(index).values()) {
      const stack = first && namingStackOf(index, first);
      if (!first || stack === undefined || others.length === 0) {
        continue;
      }
      const free = freeInterfaceName(index, stack, first.name);
      for (const node of others) {
        const isPhysical = node.kind === "nic" && !node.vlan;
        const params = { name: node.name, stack: nameOf(index, stack), first: first.id };
        yield {
          ...atNode(index, node, "name"),
          message: message("lint.nameTwice", params),
          kernelError: "RTNETLINK answers: File exists",
          fixes: isPhysical ? [] : [rename(node, free)],
        };
      }
    }
  },
};

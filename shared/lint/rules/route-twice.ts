import { message } from "../../messages/message.ts";
import type { InterfaceNode } from "../../topology/topology-index.ts";
import { networkKey } from "../facts/addresses.ts";
import { stackIdOf } from "../facts/devices.ts";
import { setRoutesOf } from "../facts/routes.ts";
import { nameOf, withoutRoute } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * A network stack has one route to a destination (`fib_table_insert`, EEXIST).
 *
 * Routes of physical NICs are left out: the machine may have given them metrics of its own.
 */
export const routeTwice: Rule = {
  code: "MV125",
  severity: "error",
  *check(index) {
    const first = new Map<string, InterfaceNode>();
    for (const { node, at, route, to } of setRoutesOf(index)) {
      const stack = stackIdOf(index, node);
      if (stack === undefined || node.kind === "station" || (node.kind === "nic" && !node.vlan)) {
        continue;
      }
      const key = `${stack} ${networkKey(to)}`;
      const other = first.get(key);
      first.set(key, other ?? node);
      if (other) {
        yield {
          ...atNode(index, node, "routes", at, "to"),
          message: message("lint.routeTwice", {
            name: node.name,
            to: route.to,
            stack: nameOf(index, stack),
            other: other.name,
          }),
          kernelError: "RTNETLINK answers: File exists",
          fixes: withoutRoute(node, at),
        };
      }
    }
  },
};

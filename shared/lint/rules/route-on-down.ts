import { message } from "../../messages/message.ts";
import { isUp } from "../../topology/effective.ts";
import { nodesOf } from "../facts/devices.ts";
import { fix, setProperty, takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** A route needs its interface up (`fib_check_nh`, `ip6_route_info_create`). */
export const routeOnDown: Rule = {
  code: "MV227",
  severity: "warning",
  *check(index) {
    for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station")) {
      const [route] = node.routes ?? [];
      if (!route || isUp(node)) {
        continue;
      }
      yield {
        ...atNode(index, node, "routes"),
        message: message("lint.routeOnDown", { name: node.name }),
        kernelError: route.to.includes(":")
          ? "Error: Nexthop device is not up."
          : "Error: Device for nexthop is not up.",
        fixes: [
          fix(message("lint.fix.bringUp", { names: [node.name] }), setProperty(node, "up", null)),
          takeOut(node, "routes"),
        ],
      };
    }
  },
};

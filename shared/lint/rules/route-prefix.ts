import { message } from "../../messages/message.ts";
import type { Cidr } from "../../topology/brand.ts";
import { hostPart, writeAddress } from "../facts/addresses.ts";
import { routesOf } from "../facts/routes.ts";
import { changeRoute } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * The destination of an IPv4 route is a network's own address (`fib_create_info`, EINVAL).
 *
 * IPv6 cuts the rest off without a word.
 */
export const routePrefix: Rule = {
  code: "MV124",
  severity: "error",
  *check(index) {
    for (const { node, at, to } of routesOf(index)) {
      const rest = hostPart(to);
      if (to.family !== 4 || rest === 0n) {
        continue;
      }
      const network = `${writeAddress(4, to.value - rest)}/${to.length}` as Cidr;
      const single = `${writeAddress(4, to.value)}/32` as Cidr;
      const toNetwork = message("lint.fix.routeTo", { name: node.name, to: network });
      const toOne = message("lint.fix.routeTo", { name: node.name, to: single });
      yield {
        ...atNode(index, node, "routes", at, "to"),
        message: message("lint.routePrefix", { name: node.name, to: to.text, network, single }),
        kernelError: "Error: Invalid prefix for given prefix length.",
        fixes: [
          ...changeRoute(toNetwork, node, at, (route) => ({ ...route, to: network })),
          ...changeRoute(toOne, node, at, (route) => ({ ...route, to: single })),
        ],
      };
    }
  },
};

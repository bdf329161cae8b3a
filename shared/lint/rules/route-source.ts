import { message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { addressesOf } from "../facts/addresses.ts";
import { stackIdOf } from "../facts/devices.ts";
import { setRoutesOf, stacks } from "../facts/routes.ts";
import { changeRoute } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * The address that a route speaks from is one of the stack's own.
 *
 * (`fib_valid_prefsrc`, `ip6_route_info_create`). Where DHCP is to bring addresses nothing is known.
 */
export const routeSource: Rule = {
  code: "MV123",
  severity: "error",
  *check(index) {
    const known = new Map<NodeId, ReadonlySet<string> | undefined>();
    for (const { node, at, route, src } of setRoutesOf(index)) {
      const stack = src && stackIdOf(index, node);
      if (!src || stack === undefined) {
        continue;
      }
      const own = known.has(stack) ? known.get(stack) : ownAddresses(index, stack);
      known.set(stack, own);
      if (own && !own.has(`${src.family} ${src.value}`)) {
        const params = { name: node.name, to: route.to, src: route.src ?? "" };
        const title = message("lint.fix.withoutSource", { name: node.name, to: route.to });
        yield {
          ...atNode(index, node, "routes", at, "src"),
          message: message("lint.routeSource", params),
          kernelError:
            src.family === 4 ? "Error: Invalid prefsrc address." : "Error: Invalid source address.",
          fixes: [
            ...changeRoute(title, node, at, ({ to, via }) => ({
              to,
              ...(via === undefined ? {} : { via }),
            })),
          ],
        };
      }
    }
  },
};

/** The addresses of a stack; undefined while one of its interfaces waits for DHCP. */
function ownAddresses(index: TopologyIndex, stack: NodeId): ReadonlySet<string> | undefined {
  const interfaces = stacks(index).get(stack) ?? [];
  if (interfaces.some((node) => node.dhcp === true && (node.addresses?.length ?? 0) === 0)) {
    return undefined;
  }
  const addresses = interfaces.flatMap((node) => addressesOf(index, node));
  return new Set(addresses.map(({ family, value }) => `${family} ${value}`));
}

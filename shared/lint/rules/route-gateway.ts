import { message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { addressesOf, holds, networkKey, type IpPrefix } from "../facts/addresses.ts";
import { setRoutesOf, type PlacedRoute } from "../facts/routes.ts";
import { changeRoute, withoutRoute } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Finding, Rule } from "../rule.ts";

/**
 * A next hop is on the link: in a network of the interface itself, or of a route on it without one.
 *
 * Otherwise the kernel does not know how to reach it (`fib_check_nh`, `ip6_route_check_nh`).
 * IPv6 link-local ones always are.
 */
export const routeGateway: Rule = {
  code: "MV122",
  severity: "error",
  *check(index) {
    const onLink = networksOnLink(index);
    for (const placed of setRoutesOf(index)) {
      const refusal = refusalOf(index, placed, onLink);
      if (refusal) {
        const { node, at, route } = placed;
        const title = message("lint.fix.withoutGateway", { name: node.name, to: route.to });
        const direct = changeRoute(title, node, at, ({ to, src }) => ({
          to,
          ...(src === undefined ? {} : { src }),
        }));
        yield {
          ...atNode(index, node, "routes", at, "via"),
          ...refusal,
          fixes: route.to.endsWith("/0")
            ? withoutRoute(node, at)
            : [...direct, ...withoutRoute(node, at)],
        };
      }
    }
  },
};

interface Refusal {
  readonly message: Finding["message"];
  readonly kernelError: string;
}

/** For each interface the networks that are on its link, by key, with their lengths. */
type OnLink = ReadonlyMap<NodeId, { keys: Set<string>; lengths: Set<number> }>;

function networksOnLink(index: TopologyIndex): OnLink {
  const made = new Map<NodeId, { keys: Set<string>; lengths: Set<number> }>();
  for (const { node } of setRoutesOf(index)) {
    if (!made.has(node.id)) {
      const networks = addressesOf(index, node);
      made.set(node.id, {
        keys: new Set(networks.map((network) => networkKey(network))),
        lengths: new Set(networks.map(({ length }) => length)),
      });
    }
  }
  for (const { node, to, via } of setRoutesOf(index)) {
    if (!via) {
      made.get(node.id)?.keys.add(networkKey(to));
      made.get(node.id)?.lengths.add(to.length);
    }
  }
  return made;
}

function refusalOf(
  index: TopologyIndex,
  { node, route, to, via }: PlacedRoute,
  onLink: OnLink,
): Refusal | undefined {
  if (!via) {
    return undefined;
  }
  const params = { name: node.name, via: route.via ?? "", to: route.to };
  if (via.family !== to.family) {
    const expected = to.family === 4 ? "inet" : "inet6";
    return {
      message: message("lint.routeFamily", params),
      kernelError: `Error: ${expected} address is expected rather than "${params.via}".`,
    };
  }
  if (via.family === 6 && addressesOf(index, node).some(({ value }) => value === via.value)) {
    return {
      message: message("lint.routeViaItself", params),
      kernelError: "Error: Gateway can not be a local address.",
    };
  }
  if (holds(LINK_LOCAL, via) || isOnLink(via, node.id, onLink)) {
    return undefined;
  }
  return {
    message: message("lint.routeGateway", params),
    kernelError:
      via.family === 4
        ? "Error: Nexthop has invalid gateway."
        : "RTNETLINK answers: No route to host",
  };
}

/** fe80::/10 (RFC 4291, 2.5.6). */
const LINK_LOCAL: IpPrefix = { text: "fe80::/10", family: 6, value: 0xfe80n << 112n, length: 10 };

function isOnLink(via: IpPrefix, node: NodeId, onLink: OnLink): boolean {
  const networks = onLink.get(node);
  const most = via.family === 4 ? 32 : 128;
  return [...(networks?.lengths ?? [])].some(
    (length) => length <= most && networks?.keys.has(networkKey(via, length)),
  );
}

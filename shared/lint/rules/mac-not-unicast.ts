import { message } from "../../messages/message.ts";
import type { InterfaceNode, TopologyIndex } from "../../topology/topology-index.ts";
import { nodesOf } from "../facts/devices.ts";
import { isMulticastMac, isZeroMac } from "../facts/macs.ts";
import { fix, isEditable, setProperty, takeOut } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Finding, Rule } from "../rule.ts";

const NOT_AVAILABLE = "RTNETLINK answers: Cannot assign requested address";

/** An interface's MAC is unicast and not zero (`is_valid_ether_addr`, EADDRNOTAVAIL). */
export const macNotUnicast: Rule = {
  code: "MV112",
  severity: "error",
  *check(index) {
    for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station")) {
      if (node.mac !== undefined && isRefused(node.mac)) {
        const isMade = node.kind !== "station" && node.kind !== "nic";
        yield {
          ...atNode(index, node, "mac"),
          message: sentence(node, node.mac),
          kernelError: isMade ? NOT_AVAILABLE : undefined,
          fixes: [takeOut(node, "mac")],
        };
      }
      if (node.kind === "macvlan") {
        yield* macvlanFindings(index, node);
      }
    }
  },
};

function* macvlanFindings(
  index: TopologyIndex,
  node: Extract<InterfaceNode, { readonly kind: "macvlan" }>,
): Iterable<Finding> {
  if (node.guestMac !== undefined && isRefused(node.guestMac)) {
    yield {
      ...atNode(index, node, "guestMac"),
      message: sentence(node, node.guestMac),
      fixes: [takeOut(node, "guestMac")],
    };
  }
  const good = (node.sourceMacs ?? []).filter((mac) => !isRefused(mac));
  const params = { name: node.name };
  const mend = fix(message("lint.fix.cleanSources", params), setProperty(node, "sourceMacs", good));
  for (const [at, mac] of (node.sourceMacs ?? []).entries()) {
    if (isRefused(mac)) {
      yield {
        ...atNode(index, node, "sourceMacs", at),
        message: sentence(node, mac),
        kernelError: NOT_AVAILABLE,
        fixes: isEditable(node.sourceMacs) ? [mend] : [],
      };
    }
  }
}

function isRefused(mac: string): boolean {
  return isMulticastMac(mac) || isZeroMac(mac);
}

function sentence(node: InterfaceNode, mac: string): Finding["message"] {
  const params = { name: node.name, mac };
  return isZeroMac(mac) ? message("lint.macZero", params) : message("lint.macMulticast", params);
}

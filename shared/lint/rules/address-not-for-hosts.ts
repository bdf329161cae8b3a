import { message, type Message } from "../../messages/message.ts";
import type { InterfaceNode } from "../../topology/topology-index.ts";
import { addressesOf, bits, hostPart, type IpPrefix } from "../facts/addresses.ts";
import { nodesOf } from "../facts/devices.ts";
import { withoutAddress } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * Addresses that the kernel takes, and that no other machine will speak to.
 *
 * The network's own and its broadcast address (RFC 1122, 3.2.1.3), IPv4 multicast, loopback and
 * reserved ones, and the subnet-router anycast address of IPv6 (RFC 4291, 2.6.1).
 */
export const addressNotForHosts: Rule = {
  code: "MV226",
  severity: "warning",
  *check(index) {
    for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station")) {
      for (const [at, address] of addressesOf(index, node).entries()) {
        const said = sentence(node, address);
        if (said) {
          yield {
            ...atNode(index, node, "addresses", at),
            message: said,
            fixes: withoutAddress(node, at),
          };
        }
      }
    }
  },
};

function sentence(node: InterfaceNode, address: IpPrefix): Message | undefined {
  const params = { name: node.name, address: address.text };
  const first = address.family === 4 ? address.value >> 24n : -1n;
  if (address.value === 0n || (address.family === 6 && address.value >> 120n === 0xffn)) {
    return undefined; // refused by the kernel: MV120
  }
  if (first >= 224n && first < 240n) {
    return message("lint.addressMulticast", params);
  }
  if (first === 127n) {
    return message("lint.addressLoopback", params);
  }
  if (first === 0n || first >= 240n) {
    return message("lint.addressReserved", params);
  }
  const size = bits(address.family) - address.length;
  if (size >= 2 && hostPart(address) === 0n) {
    return message("lint.addressOfNetwork", params);
  }
  const isLast = hostPart(address) === (1n << BigInt(size)) - 1n;
  return address.family === 4 && size >= 2 && isLast
    ? message("lint.addressOfBroadcast", params)
    : undefined;
}

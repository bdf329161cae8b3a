import { message } from "../../messages/message.ts";
import type { InterfaceNode } from "../../topology/topology-index.ts";
import { addressesOf, type IpPrefix } from "../facts/addresses.ts";
import { nodesOf } from "../facts/devices.ts";
import { withoutAddress } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Finding, Rule } from "../rule.ts";

type Refusal = Required<Pick<Finding, "message" | "kernelError">>;

/**
 * Addresses that the kernel does not give to an Ethernet interface.
 *
 * IPv6 multicast, loopback and unspecified (`inet6_addr_add`); 0.0.0.0 is answered with success and
 * not set (`__inet_insert_ifa`).
 */
export const addressRefused: Rule = {
  code: "MV120",
  severity: "error",
  *check(index) {
    for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station")) {
      for (const [at, address] of addressesOf(index, node).entries()) {
        const refusal = refusalOf(node, address);
        if (refusal) {
          yield {
            ...atNode(index, node, "addresses", at),
            ...refusal,
            fixes: withoutAddress(node, at),
          };
        }
      }
    }
  },
};

function refusalOf(node: InterfaceNode, { family, value, text }: IpPrefix): Refusal | undefined {
  const params = { name: node.name, address: text };
  if (value === 0n) {
    return {
      message: message("lint.addressUnspecified", params),
      kernelError: family === 6 ? "Error: ipv6: Invalid address." : undefined,
    };
  }
  if (family === 6 && value >> 120n === 0xffn) {
    return {
      message: message("lint.addressMulticast", params),
      kernelError: 'Error: ipv6: Cannot assign multicast address without "IFA_F_MCAUTOJOIN" flag.',
    };
  }
  if (family === 6 && value === 1n) {
    return {
      message: message("lint.addressLoopback", params),
      kernelError: "Error: ipv6: Cannot assign loopback address on this device.",
    };
  }
  return undefined;
}

import { message } from "../../messages/message.ts";
import { addressesOf, type IpPrefix } from "../facts/addresses.ts";
import { nodesOf } from "../facts/devices.ts";
import { withoutAddress } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * One interface has an address once (EEXIST).
 *
 * IPv4 takes the same address with another prefix length (`__inet_insert_ifa`), IPv6 does not
 * (`ipv6_add_addr`).
 */
export const addressTwice: Rule = {
  code: "MV121",
  severity: "error",
  *check(index) {
    for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station")) {
      if ((node.addresses?.length ?? 0) < 2) {
        continue;
      }
      const seen = new Set<string>();
      for (const [at, address] of addressesOf(index, node).entries()) {
        if (seen.has(keyOf(address))) {
          const family = address.family === 4 ? "ipv4: Address" : "ipv6: address";
          yield {
            ...atNode(index, node, "addresses", at),
            message: message("lint.addressTwice", { name: node.name, address: address.text }),
            kernelError: `Error: ${family} already assigned.`,
            fixes: withoutAddress(node, at),
          };
        }
        seen.add(keyOf(address));
      }
    }
  },
};

function keyOf({ family, value, length }: IpPrefix): string {
  return family === 4 ? `4 ${value}/${length}` : `6 ${value}`;
}

import { message } from "../../messages/message.ts";
import type { Cidr } from "../../topology/brand.ts";
import type { InterfaceNode, TopologyIndex } from "../../topology/topology-index.ts";
import type { QuickFix } from "../diagnostic.ts";
import { addressesOf, bits, hostPart, writeAddress, type IpPrefix } from "../facts/addresses.ts";
import { nodesOf } from "../facts/devices.ts";
import { lanOf } from "../facts/segments.ts";
import { fix, isEditable, setProperty, withoutAddress } from "../fixes.ts";
import { atNode } from "../places.ts";
import type { Rule } from "../rule.ts";

/** So many addresses after the taken one are tried for a free one. */
const MAX_TRIED = 256n;

/** Two interfaces of one LAN with one address: whoever answered ARP last gets the frames. */
export const addressOnTwo: Rule = {
  code: "MV214",
  severity: "warning",
  *check(index) {
    const users = usersByAddress(index);
    for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station")) {
      const lan = lanOf(index, node);
      for (const [at, address] of addressesOf(index, node).entries()) {
        const first = lan === undefined ? undefined : users.get(keyOf(lan, address));
        if (lan !== undefined && first && first.id !== node.id) {
          const isFree = (value: bigint): boolean => !users.has(keyOf(lan, { ...address, value }));
          yield {
            ...atNode(index, node, "addresses", at),
            message: message("lint.addressOnTwo", {
              name: node.name,
              address: address.text,
              other: first.name,
            }),
            fixes: [...nextFree(node, at, address, isFree), ...withoutAddress(node, at)],
          };
        }
      }
    }
  },
};

/** The first interface that has each address, by LAN. */
function usersByAddress(index: TopologyIndex): ReadonlyMap<string, InterfaceNode> {
  const users = new Map<string, InterfaceNode>();
  for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station")) {
    const lan = lanOf(index, node);
    for (const address of lan === undefined ? [] : addressesOf(index, node)) {
      const key = keyOf(lan ?? "", address);
      users.set(key, users.get(key) ?? node);
    }
  }
  return users;
}

function keyOf(lan: string, { family, value }: IpPrefix): string {
  return `${lan} ${family} ${value}`;
}

function nextFree(
  node: InterfaceNode,
  at: number,
  address: IpPrefix,
  isFree: (value: bigint) => boolean,
): readonly QuickFix[] {
  if (!isEditable(node.addresses)) {
    return [];
  }
  const size = 1n << BigInt(bits(address.family) - address.length);
  const network = address.value - hostPart(address);
  for (let step = 1n; step <= MAX_TRIED; step += 1n) {
    const host = (hostPart(address) + step) % size;
    const value = network + host;
    // The first and the last address of a network are nobody's.
    if (host !== 0n && host !== size - 1n && isFree(value)) {
      const to = `${writeAddress(address.family, value)}/${address.length}` as Cidr;
      const addresses = (node.addresses ?? []).map((old, other) => (other === at ? to : old));
      const title = message("lint.fix.setAddress", { name: node.name, address: to });
      return [fix(title, setProperty(node, "addresses", addresses))];
    }
  }
  return [];
}

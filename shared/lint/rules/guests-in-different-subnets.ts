import { message } from "../../messages/message.ts";
import type { NodeOf } from "../../topology/document.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";
import { addressesOf, holds, networkKey, type IpPrefix } from "../facts/addresses.ts";
import { portsOf, type Port } from "../facts/ports.ts";
import { atNode } from "../places.ts";
import type { Finding, Rule } from "../rule.ts";

type Child = NodeOf<"macvlan">;

/**
 * Guests of one parent share its LAN, so they are expected to share its network.
 *
 * IPv4 only: an IPv6 interface has several networks as a matter of course. Compared with the network
 * that most guests of the parent are in.
 */
export const guestsInDifferentSubnets: Rule = {
  code: "MV216",
  severity: "warning",
  *check(index) {
    for (const port of portsOf(index)) {
      yield* findings(index, port);
    }
  },
};

function* findings(index: TopologyIndex, { lower, children }: Port): Iterable<Finding> {
  const guests = children
    .filter((child) => child.guest !== undefined)
    .map((child) => ({ child, addresses: ipv4Of(index, child) }))
    .filter(({ addresses }) => addresses.length > 0);
  const usual = mostUsed(guests.flatMap(({ addresses }) => addresses));
  for (const { child, addresses } of guests) {
    const isUsual = addresses.some(
      (address) => usual && (holds(usual, address) || holds(address, usual)),
    );
    if (!isUsual) {
      yield {
        ...atNode(index, child, "addresses"),
        message: message("lint.guestsInDifferentSubnets", {
          child: child.name,
          parent: lower.name,
          address: addresses[0]?.text ?? "",
          usual: usual?.text ?? "",
        }),
      };
    }
  }
}

function ipv4Of(index: TopologyIndex, child: Child): readonly IpPrefix[] {
  return addressesOf(index, child).filter(({ family }) => family === 4);
}

/** An address of the network that occurs most often; of several the first. */
function mostUsed(addresses: readonly IpPrefix[]): IpPrefix | undefined {
  const counts = new Map<string, { readonly address: IpPrefix; count: number }>();
  for (const address of addresses) {
    const key = networkKey(address);
    const entry = counts.get(key) ?? { address, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  const entries = [...counts.values()];
  const most = entries.reduce((max, { count }) => Math.max(max, count), 0);
  return entries.find(({ count }) => count === most)?.address;
}

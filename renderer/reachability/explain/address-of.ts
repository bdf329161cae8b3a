import type { Explanation } from "../../../shared/reachability/explain/explain.ts";
import {
  ipv4Of,
  ipv6Of,
  linkLocalIn,
} from "../../../shared/reachability/remedies/first-address.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { effectiveMac, isInterface } from "../../../shared/topology/effective.ts";
import {
  indexTopology,
  type InterfaceNode,
  type TopologyIndex,
} from "../../../shared/topology/topology-index.ts";

/** What the frames of an explained pair are addressed from and to; null: it is gone. */
export interface PairAddresses {
  readonly from: string | null;
  readonly to: string | null;
}

/** The IP addresses of the exchange that is told, or MAC addresses where that is none. */
export function addressesOf(
  topology: Topology,
  { from, to, ip }: Pick<Explanation, "from" | "to" | "ip">,
): PairAddresses {
  const index = indexTopology(topology);
  const [a, b] = [index.nodes.get(from), index.nodes.get(to)];
  const ends = [a, b].map((node) => (node && isInterface(node) ? node : undefined));
  const [first, second] = ends.map((end) => (end && writerFor(index, ip, ends)(end)) ?? null);
  return { from: first ?? null, to: second ?? null };
}

type Writer = (end: InterfaceNode) => string | undefined;

function writerFor(
  index: TopologyIndex,
  ip: Explanation["ip"],
  ends: readonly (InterfaceNode | undefined)[],
): Writer {
  switch (ip) {
    case null:
      return (end) => effectiveMac(index, end);
    case 4:
      return ipv4Of;
    case 6:
      // Link-local ones are for pairs of which one has nothing else.
      return ends.every((end) => end && ipv6Of(end)) ? ipv6Of : linkLocalIn;
  }
}

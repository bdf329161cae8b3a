import { ipv4Of } from "../../../shared/reachability/remedies/ipv4.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { effectiveMac, isInterface } from "../../../shared/topology/effective.ts";
import { indexTopology } from "../../../shared/topology/topology-index.ts";

/** What frames for an end are addressed to. */
export interface EndAddress {
  readonly kind: "ip" | "mac";
  readonly text: string;
}

/** The IPv4 address of an end, or its MAC address where it has none; undefined: it is gone. */
export function addressOf(topology: Topology, id: NodeId): EndAddress | undefined {
  const index = indexTopology(topology);
  const node = index.nodes.get(id);
  if (!node || !isInterface(node)) {
    return undefined;
  }
  const ip = ipv4Of(node);
  return ip === undefined
    ? { kind: "mac", text: effectiveMac(index, node) }
    : { kind: "ip", text: ip };
}

import { isInterface, localHost, stackOf } from "../../shared/topology/effective.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { ipScopeOf, type IpScope } from "../../shared/topology/ip-scope.ts";
import {
  indexTopology,
  nodeOfKind,
  type InterfaceNode,
  type TopologyIndex,
} from "../../shared/topology/topology-index.ts";
import type { NodeId } from "../../shared/topology/brand.ts";

/** Where a probe starts: an interface of this machine. */
export interface ProbeStart {
  /** Name of the namespace; null: the host's own stack. */
  readonly namespace: string | null;
  readonly link: string;
}

/**
 * Finds where a probe from a node starts; undefined when this machine has no such stack.
 *
 * The host's own interfaces and those of namespaces: a VM's and a container's stack is not ours to
 * enter, and another host's is not here.
 */
export function probeStart(
  topology: Topology,
  bindings: Readonly<Record<string, string>>,
  id: NodeId,
): ProbeStart | undefined {
  const index = indexTopology(topology);
  const node = interfaceNode(index, id);
  const stack = node && stackOf(index, node);
  if (!node || stack === undefined) {
    return undefined;
  }
  const bound = Object.hasOwn(bindings, node.id) ? bindings[node.id] : undefined;
  const link = bound ?? node.name;
  if (stack === localHost(index)?.id) {
    return { namespace: null, link };
  }
  const guest = nodeOfKind(index, stack, "guest");
  return guest?.type === "namespace" && guest.host === localHost(index)?.id
    ? { namespace: guest.name, link }
    : undefined;
}

/** From which address to which one a probe asks, without their prefix lengths. */
export interface ProbeAddresses {
  /** Absent: it is asked from the interface itself, whatever the machine's routes say. */
  readonly source?: string;
  readonly target: string;
}

/**
 * The addresses of a probe between two nodes; undefined where the target has none.
 *
 * Their version of IP is the one that both have, IPv4 before IPv6, as the prediction asks; of a pair
 * with none in common the target's is the first one that is there. A link-local address says nothing
 * without the interface.
 */
export function probeAddresses(
  topology: Topology,
  from: NodeId,
  to: NodeId,
): ProbeAddresses | undefined {
  const index = indexTopology(topology);
  const [ours = [], theirs = []] = [from, to].map((id) =>
    (interfaceNode(index, id)?.addresses ?? []).map((address) => address.split("/")[0] ?? ""),
  );
  const [first, second] = [ours, theirs].map((all) => all.map(ipScopeOf));
  const common = SCOPES.find((scope) => first?.includes(scope) && second?.includes(scope));
  const isCommon = (address: string): boolean => ipScopeOf(address) === common;
  const target = common ? theirs.find(isCommon) : theirs[0];
  const source = common !== "link-local" ? ours.find(isCommon) : undefined;
  return target === undefined ? undefined : { target, ...(source === undefined ? {} : { source }) };
}

/** In the order in which they are preferred, as the prediction does. */
const SCOPES: readonly IpScope[] = ["ipv4", "ipv6", "link-local"];

/** The interface that is meant: the node itself, or a guest's only one. */
function interfaceNode(index: TopologyIndex, id: NodeId): InterfaceNode | undefined {
  const node = index.nodes.get(id);
  if (node?.kind === "guest") {
    const [only, ...others] = index.interfacesOf(id);
    return others.length === 0 ? only : undefined;
  }
  return node && isInterface(node) ? node : undefined;
}

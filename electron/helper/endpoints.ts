import { isInterface, localHost, stackOf } from "../../shared/topology/effective.ts";
import type { Topology } from "../../shared/topology/document.ts";
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

/**
 * The address that a probe between two nodes goes to, without its prefix length.
 *
 * Its version of IP is the one that both have, IPv4 before IPv6, as the prediction asks; of a pair
 * with none in common it is the first address that is there.
 */
export function probeAddress(topology: Topology, from: NodeId, to: NodeId): string | undefined {
  const index = indexTopology(topology);
  const [source, target] = [interfaceNode(index, from), interfaceNode(index, to)];
  const [ours, theirs] = [source, target].map((node) =>
    (node?.addresses ?? []).map((address) => address.split("/")[0] ?? ""),
  );
  const common = SCOPES.find((isOf) => ours?.some(isOf) && theirs?.some(isOf));
  return common ? theirs?.find(common) : theirs?.[0];
}

const LINK_LOCAL = /^fe[89ab]/iu;

/** IPv4, IPv6 beyond the link, and link-local IPv6: a colon alone tells the versions apart. */
const SCOPES: readonly ((address: string) => boolean)[] = [
  (address) => !address.includes(":"),
  (address) => address.includes(":") && !LINK_LOCAL.test(address),
  (address) => LINK_LOCAL.test(address),
];

/** The interface that is meant: the node itself, or a guest's only one. */
function interfaceNode(index: TopologyIndex, id: NodeId): InterfaceNode | undefined {
  const node = index.nodes.get(id);
  if (node?.kind === "guest") {
    const [only, ...others] = index.interfacesOf(id);
    return others.length === 0 ? only : undefined;
  }
  return node && isInterface(node) ? node : undefined;
}

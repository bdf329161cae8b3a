import { message, type Message } from "../../shared/messages/message.ts";
import { stackEnds } from "../../shared/diagram/lines/end-item.ts";
import { labelOf } from "../../shared/reachability/explain/labels.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { isInterface } from "../../shared/topology/effective.ts";
import {
  indexTopology,
  type InterfaceNode,
  type TopologyIndex,
} from "../../shared/topology/topology-index.ts";

/** How the screen calls an end: the one whose it is, where that is the only end of it. */
export type EndName = string | Message;

const cache = new WeakMap<Topology, Map<NodeId, EndName>>();

/**
 * Calls an interface as people do: a guest by its name, the host "host", others by their own.
 *
 * An interface that shares its owner with others, or whose owner is called like another, keeps its
 * full name.
 */
export function endName(topology: Topology, id: NodeId): EndName {
  const known = cache.get(topology) ?? new Map<NodeId, EndName>();
  cache.set(topology, known);
  const name = known.get(id) ?? nameOf(indexTopology(topology), id);
  known.set(id, name);
  return name;
}

function nameOf(index: TopologyIndex, id: NodeId): EndName {
  const node = index.nodes.get(id);
  if (!node || !isInterface(node)) {
    return labelOf(index, id);
  }
  return shortName(index, node) ?? labelOf(index, id);
}

function shortName(index: TopologyIndex, node: InterfaceNode): EndName | undefined {
  switch (node.kind) {
    case "macvlan":
    case "veth":
      return guestName(index, node);
    case "nic":
    case "bond":
    case "bridge":
      return hostName(index, node);
    case "station":
      return undefined;
  }
}

function guestName(
  index: TopologyIndex,
  { guest }: { readonly guest?: NodeId },
): EndName | undefined {
  if (guest === undefined || index.interfacesOf(guest).length !== 1) {
    return undefined;
  }
  const { name } = index.nodes.get(guest) ?? {};
  return name !== undefined && isUnique(index, name) ? name : undefined;
}

function hostName(
  index: TopologyIndex,
  { id, host }: InterfaceNode & { readonly host: NodeId },
): EndName | undefined {
  const ends = stackEnds(index, host);
  if (ends[0] !== id || ends.length > 1) {
    return undefined;
  }
  const hosts = index.topology.nodes.filter(({ kind }) => kind === "host");
  return hosts.length === 1 ? message("ui.reach.host") : index.nodes.get(host)?.name;
}

function isUnique(index: TopologyIndex, name: string): boolean {
  return index.topology.nodes.filter((node) => node.name === name).length === 1;
}

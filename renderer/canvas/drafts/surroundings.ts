import { isEnslaved } from "../../../shared/topology/bond.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { NodeOf, TopologyNode } from "../../../shared/topology/document.ts";
import { hostOf, isInterface, localHost, lowerDevice } from "../../../shared/topology/effective.ts";
import { nodeOfKind, type TopologyIndex } from "../../../shared/topology/topology-index.ts";

/** The host that something dropped here belongs to: the one under it, else this machine, else the first. */
export function hostFor(index: TopologyIndex, over: readonly NodeId[]): NodeOf<"host"> | undefined {
  for (const id of over) {
    const node = index.nodes.get(id);
    const host = node && ownerOf(index, node);
    if (host) {
      return host;
    }
  }
  return (
    localHost(index) ??
    index.topology.nodes.find((node): node is NodeOf<"host"> => node.kind === "host")
  );
}

function ownerOf(index: TopologyIndex, node: TopologyNode): NodeOf<"host"> | undefined {
  if (node.kind === "host") {
    return node;
  }
  if (node.kind === "guest") {
    return nodeOfKind(index, node.host, "host");
  }
  return isInterface(node) ? hostOf(index, node) : undefined;
}

/** The first of these kinds among what something was dropped on. */
export function firstOver<Kind extends TopologyNode["kind"]>(
  index: TopologyIndex,
  over: readonly NodeId[],
  ...kinds: readonly Kind[]
): NodeOf<Kind> | undefined {
  for (const id of over) {
    const node = nodeOfKind(index, id, ...kinds);
    if (node) {
      return node;
    }
  }
  return undefined;
}

type Parent = NodeOf<"nic" | "bond" | "bridge">;

/**
 * What a child dropped here stands on.
 *
 * What it was dropped on; on a guest, what that guest's other children stand on; else of the host the
 * NIC or bond that most children stand on already, or its first.
 */
export function parentFor(index: TopologyIndex, over: readonly NodeId[]): Parent | undefined {
  const direct = firstOver(index, over, "nic", "bond", "bridge");
  if (direct) {
    return direct;
  }
  const sibling = firstOver(index, over, "macvlan");
  const guest = firstOver(index, over, "guest");
  const inGuest = guest && index.interfacesOf(guest.id).find(({ kind }) => kind === "macvlan");
  const lower = sibling ?? inGuest;
  const shared = lower?.kind === "macvlan" ? lowerDevice(index, lower) : undefined;
  return shared ?? busiestNic(index, hostFor(index, over)?.id);
}

/** Ports cannot have children, so they come last; so does Wi-Fi, which forwards none. */
function busiestNic(index: TopologyIndex, host: NodeId | undefined): Parent | undefined {
  const nics = index.topology.nodes.filter(
    (node): node is NodeOf<"nic" | "bond"> =>
      (node.kind === "nic" || node.kind === "bond") && node.host === host,
  );
  const isWireless = (nic: NodeOf<"nic" | "bond">): boolean =>
    nic.kind === "nic" && nic.wireless === true;
  const worth = (nic: NodeOf<"nic" | "bond">): number =>
    index.childrenOf(nic.id).length + (isEnslaved(index, nic.id) || isWireless(nic) ? -1e6 : 0);
  return [...nics].sort((left, right) => worth(right) - worth(left))[0];
}

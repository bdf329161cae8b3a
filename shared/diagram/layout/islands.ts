import type { NodeId } from "../../topology/brand.ts";
import type { NodeOf } from "../../topology/document.ts";
import { nodeOfKind, type TopologyIndex } from "../../topology/topology-index.ts";
import { lanTrees, type LanTree } from "./lan-trees.ts";

/** Hosts that cables join, and the LANs that join them: laid out together. */
export interface Island {
  readonly hosts: readonly NodeOf<"host">[];
  readonly lans: readonly LanTree[];
}

/** Parts a document into islands, in the order of their first nodes. */
export function islandsOf(index: TopologyIndex): readonly Island[] {
  const hosts = index.topology.nodes.filter((node): node is NodeOf<"host"> => node.kind === "host");
  const lans = lanTrees(index);
  const joined = new Joined();
  for (const { network, nics } of lans) {
    nics.forEach((nic) => {
      joined.join(network, hostAt(index, nic));
    });
  }
  for (const { from, to } of index.topology.cables ?? []) {
    if (nodeOfKind(index, from, "nic") && nodeOfKind(index, to, "nic")) {
      joined.join(hostAt(index, from), hostAt(index, to));
    }
  }
  const islands = new Map<NodeId, { hosts: NodeOf<"host">[]; lans: LanTree[] }>();
  const islandOf = (id: NodeId): { hosts: NodeOf<"host">[]; lans: LanTree[] } => {
    const root = joined.root(id);
    const found = islands.get(root) ?? { hosts: [], lans: [] };
    islands.set(root, found);
    return found;
  };
  hosts.forEach((host) => islandOf(host.id).hosts.push(host));
  lans.forEach((lan) => islandOf(lan.network).lans.push(lan));
  return [...islands.values()];
}

function hostAt(index: TopologyIndex, nic: NodeId): NodeId {
  return nodeOfKind(index, nic, "nic")?.host ?? nic;
}

/** Which nodes belong together (union-find with path halving). */
class Joined {
  readonly #above = new Map<NodeId, NodeId>();

  join(one: NodeId, other: NodeId): void {
    const [a, b] = [this.root(one), this.root(other)];
    if (a !== b) {
      this.#above.set(b, a);
    }
  }

  root(id: NodeId): NodeId {
    let at = id;
    for (;;) {
      const above = this.#above.get(at);
      if (above === undefined) {
        return at;
      }
      const next = this.#above.get(above);
      if (next !== undefined) {
        this.#above.set(at, next);
      }
      at = next ?? above;
    }
  }
}

import type { NodeKind, TopologyNode } from "../../shared/topology/document.ts";
import { hostOf, isInterface } from "../../shared/topology/effective.ts";
import type { TopologyIndex } from "../../shared/topology/topology-index.ts";
import type { OwnerValue } from "./fields/field.ts";

/**
 * The nodes that a property may name: of the right kind and, for what lives on a host, on the same.
 *
 * What else is against one of them, the grammar says when it is chosen.
 */
export function targetsFor(
  index: TopologyIndex,
  owners: readonly OwnerValue[],
  kinds: readonly NodeKind[],
): readonly TopologyNode[] {
  const own = new Set<string>(owners.map(({ id }) => id));
  const hosts = new Set(owners.map((owner) => hostIdOf(index, owner)));
  const [host] = hosts;
  return index.topology.nodes.filter((node) => {
    const theirs = hostIdOf(index, node);
    const isNear = hosts.size > 1 || host === undefined || theirs === undefined || theirs === host;
    return kinds.includes(node.kind) && !own.has(node.id) && (isNear || node.kind === "host");
  });
}

function hostIdOf(index: TopologyIndex, owner: OwnerValue): string | undefined {
  if (!("kind" in owner)) {
    return undefined;
  }
  if (owner.kind === "guest") {
    return owner.host;
  }
  return isInterface(owner) ? hostOf(index, owner)?.id : undefined;
}

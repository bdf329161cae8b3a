import type { NodeId } from "../../topology/brand.ts";
import { hostOf, isInterface, stackOf } from "../../topology/effective.ts";
import type { TopologyIndex } from "../../topology/topology-index.ts";

/** The first `<stem><number>` that is neither an id nor the name of an interface in the stack. */
export function freeName(index: TopologyIndex, stack: NodeId, stem: string): string {
  const taken = new Set<string>(index.nodes.keys());
  for (const cable of index.topology.cables ?? []) {
    taken.add(cable.id);
  }
  for (const node of index.topology.nodes) {
    // A child is made in its host's stack first, so both stacks count.
    if (
      isInterface(node) &&
      (stackOf(index, node) === stack || hostOf(index, node)?.id === stack)
    ) {
      taken.add(node.name);
    }
  }
  for (let number = 0; ; number += 1) {
    const name = `${stem}${number}`;
    if (!taken.has(name)) {
      return name;
    }
  }
}

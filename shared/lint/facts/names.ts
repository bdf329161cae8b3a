import type { NodeId } from "../../topology/brand.ts";
import {
  nodeOfKind,
  type InterfaceNode,
  type TopologyIndex,
} from "../../topology/topology-index.ts";
import { hostIdOf, nodesOf, stackIdOf } from "./devices.ts";
import { perIndex } from "./per-index.ts";

/**
 * The host or guest in whose stack an interface's name must be the only one of its kind.
 *
 * A virtual machine's macvtap stays on the host: the hypervisor opens it there.
 */
export function namingStackOf(index: TopologyIndex, node: InterfaceNode): NodeId | undefined {
  const guest = node.kind === "macvlan" ? nodeOfKind(index, node.guest, "guest") : undefined;
  return guest?.type === "vm" ? hostIdOf(index, node) : stackIdOf(index, node);
}

/** The interfaces that share a name in one stack, in document order, by `stack name`. */
export const namesakes = perIndex((index): ReadonlyMap<string, readonly InterfaceNode[]> => {
  const made = new Map<string, InterfaceNode[]>();
  for (const node of nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth")) {
    const stack = namingStackOf(index, node);
    if (stack !== undefined) {
      const key = nameKey(stack, node.name);
      const list = made.get(key) ?? [];
      made.set(key, list);
      list.push(node);
    }
  }
  return made;
});

/** The key of a name in a stack; ids have no spaces. */
export function nameKey(stack: NodeId, name: string): string {
  return `${stack} ${name}`;
}

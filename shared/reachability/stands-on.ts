import { lowerDevice, vlanParent } from "../topology/effective.ts";
import { nodeOfKind, type InterfaceNode, type TopologyIndex } from "../topology/topology-index.ts";

/** The interface and everything below it that its frames pass on their way out, in that order. */
export function standsOn(index: TopologyIndex, node: InterfaceNode): readonly InterfaceNode[] {
  const found: InterfaceNode[] = [];
  let next: InterfaceNode | undefined = node;
  while (next && !found.includes(next)) {
    found.push(next);
    next = below(index, next);
  }
  return found;
}

function below(index: TopologyIndex, node: InterfaceNode): InterfaceNode | undefined {
  switch (node.kind) {
    case "macvlan":
      return lowerDevice(index, node);
    case "veth":
      return nodeOfKind(index, node.bridge, "bridge");
    case "nic":
      return vlanParent(index, node);
    case "bond":
    case "bridge":
    case "station":
      return undefined;
  }
}

import type { TopologyNode } from "../../shared/topology/document.ts";
import type { NodeIconName } from "../ui/node-icon.tsx";

/** The sign of a node: its kind's, or what its guest is. */
export function iconOf(node: TopologyNode): NodeIconName {
  return node.kind === "guest" ? node.type : node.kind;
}

import type { Topology, TopologyNode } from "../../shared/topology/document.ts";
import { effectiveMac } from "../../shared/topology/effective.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { folded } from "./folded.ts";

/** Nodes whose name, MAC, address or note contains a text, in the order of the document. */
export function findNodes(topology: Topology, text: string): readonly TopologyNode[] {
  const wanted = folded(text.trim());
  if (wanted === "") {
    return [];
  }
  const index = indexTopology(topology);
  return topology.nodes.filter((node) =>
    [
      node.name ?? "",
      ...("text" in node ? [node.text] : []),
      ...("addresses" in node ? (node.addresses ?? []) : []),
      ...(isInterface(node) ? [effectiveMac(index, node)] : []),
    ].some((value) => folded(value).includes(wanted)),
  );
}

type Interface = Parameters<typeof effectiveMac>[1];

function isInterface(node: TopologyNode): node is Interface {
  return ["nic", "bond", "bridge", "macvlan", "veth", "station"].includes(node.kind);
}

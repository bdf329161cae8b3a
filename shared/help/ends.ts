import type { HelpTexts } from "../messages/help.ts";
import type { NodeId } from "../topology/brand.ts";
import type { Topology } from "../topology/document.ts";
import { indexTopology, nodeOfKind, type TopologyIndex } from "../topology/topology-index.ts";

/** What the host has its address on. */
export function hostEnd({ topology }: TopologyIndex): NodeId {
  const own = topology.nodes.find(
    (node) =>
      (node.kind === "nic" ||
        node.kind === "bridge" ||
        (node.kind === "macvlan" && node.guest === undefined)) &&
      (node.addresses ?? []).length > 0,
  );
  if (!own) {
    throw new RangeError("the help's host has no address");
  }
  return own.id;
}

/** How people call an end: a guest or station by its name, everything else "the host". */
export function endName(topology: Topology, id: NodeId, words: HelpTexts["words"]): string {
  const index = indexTopology(topology);
  const guest = nodeOfKind(index, id, "macvlan", "veth")?.guest;
  const named = guest === undefined ? nodeOfKind(index, id, "station") : index.nodes.get(guest);
  return named?.name ?? words.theHost;
}

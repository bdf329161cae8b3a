import type { Command } from "../../shared/topology/commands/command.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Cable } from "../../shared/topology/cable.ts";
import type { Topology, TopologyNode } from "../../shared/topology/document.ts";
import { isInterface, localHost, stackOf } from "../../shared/topology/effective.ts";
import { renameReferences } from "../../shared/topology/references.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";

/** An imported workstation as an edit of a document that is there already. */
export interface Merge {
  /** Undefined: all of it is drawn already. */
  readonly command: Command | undefined;
  readonly added: number;
  readonly kept: number;
}

/**
 * Puts into a document what it does not draw yet of this workstation.
 *
 * The same are: hosts that are this machine; interfaces of one name in one stack, NICs also by MAC;
 * guests of one name. What is the same stays as it is drawn. What lies behind a NIC that is drawn
 * already is the user's to say, so nothing is assumed about it.
 */
export function mergeImport(topology: Topology, imported: Topology): Merge {
  const same = sameNodes(topology, imported);
  const rename = (id: string): string => same.get(id as NodeId) ?? id;
  const cables = (imported.cables ?? []).filter(({ from, to }) => !same.has(from) && !same.has(to));
  const wired = behindNewNics(imported, cables, same);
  const nodes = imported.nodes
    .filter(({ id }) => !same.has(id))
    .filter(({ id, kind }) => (kind !== "switch" && kind !== "station") || wired.has(id))
    .map((node) => renameReferences<TopologyNode>(node, rename));
  const ids = new Set(nodes.map(({ id }) => id));
  const fragment = { nodes, cables: cables.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
  return {
    command: nodes.length === 0 ? undefined : { type: "document.paste", fragment },
    added: nodes.length,
    kept: same.size,
  };
}

/** All that is wired, however far, to a NIC that is not drawn yet. */
function behindNewNics(
  imported: Topology,
  cables: readonly Cable[],
  same: ReadonlyMap<NodeId, NodeId>,
): ReadonlySet<NodeId> {
  const nics = imported.nodes.filter(({ id, kind }) => kind === "nic" && !same.has(id));
  const found = new Set(nics.map(({ id }) => id));
  // Visiting a set meets what is added to it meanwhile.
  for (const id of found) {
    for (const { from, to } of cables) {
      if (from === id || to === id) {
        found.add(from).add(to);
      }
    }
  }
  return found;
}

/** Imported node to the drawn one that it is. */
function sameNodes(topology: Topology, imported: Topology): ReadonlyMap<NodeId, NodeId> {
  const drawn = indexTopology(topology);
  const seen = indexTopology(imported);
  const same = new Map<NodeId, NodeId>();
  const [host, other] = [localHost(seen), localHost(drawn)];
  if (!host || !other) {
    return same;
  }
  same.set(host.id, other.id);
  for (const guest of imported.nodes.filter(({ kind }) => kind === "guest")) {
    const twin = topology.nodes.find(
      (node) => node.kind === "guest" && node.host === other.id && node.name === nameOf(guest),
    );
    if (twin) {
      same.set(guest.id, twin.id);
    }
  }
  for (const node of imported.nodes.filter(isInterface)) {
    const stack = stackOf(seen, node);
    const place = stack === undefined ? undefined : same.get(stack);
    const twin = topology.nodes
      .filter(isInterface)
      .filter((one) => one.kind !== "station" && stackOf(drawn, one) === place)
      .find((one) => one.name === node.name || isSameNic(one, node));
    if (place !== undefined && twin) {
      same.set(node.id, twin.id);
    }
  }
  return same;
}

function isSameNic(one: TopologyNode, other: TopologyNode): boolean {
  return (
    one.kind === "nic" && other.kind === "nic" && one.mac !== undefined && one.mac === other.mac
  );
}

function nameOf(node: TopologyNode): string | undefined {
  return "name" in node ? node.name : undefined;
}

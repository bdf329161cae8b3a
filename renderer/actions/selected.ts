import type { CableId, NodeId } from "../../shared/topology/brand.ts";
import type { Topology, TopologyNode } from "../../shared/topology/document.ts";
import type { App } from "../store/app.ts";

/** The selected nodes of the document in their order; what only the canvas knows is left out. */
export function selectedNodes(app: App): readonly NodeId[] {
  const chosen = new Set(app.view.getState().selection);
  const nodes = app.document.getState().topology?.nodes ?? [];
  return nodes.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
}

export function selectedCables(app: App): readonly CableId[] {
  const chosen = new Set(app.view.getState().selection);
  const cables = app.document.getState().topology?.cables ?? [];
  return cables.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
}

/** Nodes with what is inside them: a host's everything, a guest's interfaces. */
export function withContents(document: Topology, ids: readonly NodeId[]): readonly NodeId[] {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const inside = new Set<NodeId>(ids);
  let size = 0;
  while (size !== inside.size) {
    size = inside.size;
    for (const node of document.nodes) {
      const owner = ownerOf(node, nodes);
      if (owner !== undefined && inside.has(owner)) {
        inside.add(node.id);
      }
    }
  }
  return document.nodes.filter(({ id }) => inside.has(id)).map(({ id }) => id);
}

/** What a node is drawn inside of; a child in nobody's hands is in the host of its parent. */
function ownerOf(node: TopologyNode, nodes: ReadonlyMap<NodeId, TopologyNode>): NodeId | undefined {
  if (node.kind === "macvlan" && node.guest === undefined) {
    const parent = nodes.get(node.parent);
    return parent && "host" in parent ? parent.host : undefined;
  }
  if ("guest" in node) {
    return node.guest;
  }
  return "host" in node ? node.host : undefined;
}

import { message, type Message } from "../../messages/message.ts";
import { ok } from "../../result.ts";
import type { NodeId } from "../brand.ts";
import type { Topology, TopologyNode } from "../document.ts";
import type { AddNodeCommand, MoveCommand, RemoveNodesCommand } from "./command.ts";
import { withDependants } from "./dependants.ts";
import type { EditResult } from "./edit.ts";
import { findNode } from "./find.ts";
import { nameOf, nameOfId } from "./names.ts";
import { nodeKeys, withKey } from "./ordered-keys.ts";
import { inserted, withPositions } from "./replace.ts";

/** Adds a node, last or at a place. */
export function addNode(document: Topology, command: AddNodeCommand): EditResult {
  const { node, index, position } = command;
  const added: Topology = { ...document, nodes: inserted(document.nodes, node, index) };
  return ok({
    document: position ? withPositions(added, { [node.id]: position }) : added,
    label: message("command.add", { name: nameOf(node) }),
  });
}

/** Removes nodes with all that depends on them, and every mention of those. */
export function removeNodes(document: Topology, { ids }: RemoveNodesCommand): EditResult {
  for (const id of ids) {
    const node = findNode(document, id);
    if (!node.ok) {
      return node;
    }
  }
  const removed = withDependants(document, ids);
  const isKept = ({ id }: { readonly id: NodeId }): boolean => !removed.has(id);
  const nodes = document.nodes.filter(isKept).map((node) => withoutPorts(node, removed));
  const cables = document.cables?.filter(({ from, to }) => !removed.has(from) && !removed.has(to));
  const hasPlace = (id: NodeId): boolean => Object.hasOwn(document.positions ?? {}, id);
  const forgotten = [...removed].filter(hasPlace).map((id) => [id, null] as const);
  const kept: Topology = { ...document, nodes, ...(cables ? { cables } : {}) };
  return ok({
    document: withPositions(kept, Object.fromEntries(forgotten)),
    label: removeLabel(document, ids, removed.size),
  });
}

/** Moves nodes on the canvas. */
export function moveNodes(document: Topology, { positions }: MoveCommand): EditResult {
  const ids = Object.keys(positions);
  const [only] = ids;
  return ok({
    document: withPositions(document, positions),
    label:
      only !== undefined && ids.length === 1
        ? message("command.move", { name: nameOfId(document, only) })
        : message("command.moveMany", { count: ids.length }),
  });
}

function withoutPorts(node: TopologyNode, removed: ReadonlySet<NodeId>): TopologyNode {
  if (node.kind !== "bridge" || !node.ports?.some((port) => removed.has(port))) {
    return node;
  }
  const ports = node.ports.filter((port) => !removed.has(port));
  return withKey(node, "ports", ports, nodeKeys("bridge"));
}

function removeLabel(document: Topology, ids: readonly NodeId[], count: number): Message {
  const [only] = ids;
  if (only === undefined || new Set(ids).size > 1) {
    return message("command.removeMany", { count });
  }
  const name = nameOfId(document, only);
  return count === 1
    ? message("command.remove", { name })
    : message("command.removeWith", { name, others: count - 1 });
}

import { message, type Message } from "../../messages/message.ts";
import { ok } from "../../result.ts";
import type { NodeId } from "../brand.ts";
import type { Topology, TopologyNode } from "../document.ts";
import type { AddNodeCommand, MoveCommand, RemoveNodesCommand } from "./command.ts";
import { withDependants } from "./dependants.ts";
import type { EditResult } from "./edit.ts";
import { unknownNode } from "./find.ts";
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

/** Nodes to be added last, in one go. */
export interface AddNodes {
  readonly type: "node.adds";
  readonly adds: readonly AddNodeCommand[];
}

/** Adds nodes as the additions would one after another; labelled by the first. */
export function addNodes(document: Topology, { adds }: AddNodes): EditResult {
  const nodes = [...document.nodes, ...adds.map(({ node }) => node)];
  const places = adds.flatMap(({ node, position }) =>
    position ? [[node.id, position] as const] : [],
  );
  const added: Topology = { ...document, nodes };
  const [first] = adds;
  return ok({
    document: places.length > 0 ? withPositions(added, Object.fromEntries(places)) : added,
    label: first
      ? message("command.add", { name: nameOf(first.node) })
      : message("command.nothing"),
  });
}

/** Removes nodes with all that depends on them, and every mention of those. */
export function removeNodes(document: Topology, { ids }: RemoveNodesCommand): EditResult {
  const there = new Set(document.nodes.map(({ id }) => id));
  const missing = ids.find((id) => !there.has(id));
  if (missing !== undefined) {
    return unknownNode(document, missing);
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
export function moveNodes(document: Topology, command: MoveCommand): EditResult {
  return ok({
    document: withPositions(document, command.positions),
    label: moveLabel(document, command),
  });
}

function moveLabel(
  document: Topology,
  { positions, ids = Object.keys(positions) as NodeId[] }: MoveCommand,
): Message {
  const [only] = ids;
  if (Object.values(positions).every((position) => position === null)) {
    return message("command.tidy");
  }
  return only !== undefined && ids.length === 1
    ? message("command.move", { name: nameOfId(document, only) })
    : message("command.moveMany", { count: ids.length });
}

function withoutPorts(node: TopologyNode, removed: ReadonlySet<NodeId>): TopologyNode {
  if (node.kind !== "bridge" && node.kind !== "bond") {
    return node;
  }
  const left =
    node.kind === "bond" && node.primary !== undefined && removed.has(node.primary)
      ? withKey(node, "primary", undefined, nodeKeys("bond"))
      : node;
  if (!left.ports?.some((port) => removed.has(port))) {
    return left;
  }
  const ports = left.ports.filter((port) => !removed.has(port));
  return withKey<TopologyNode>(left, "ports", ports, nodeKeys(left.kind));
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

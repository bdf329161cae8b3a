import { message } from "../../messages/message.ts";
import { err, ok, type Result } from "../../result.ts";
import type { CableId, NodeId } from "../brand.ts";
import type { Cable } from "../cable.ts";
import type { NodeKind, NodeOf, Topology, TopologyNode } from "../document.ts";
import { nearest } from "../nearest.ts";
import type { CommandError } from "./edit.ts";

/**
 * Finds a node by its id.
 *
 * By looking through the list: a batch makes a new document at every step, and an index of each
 * would cost far more.
 */
export function nodeOf(document: Topology, id: string): TopologyNode | undefined {
  return document.nodes.find((one) => one.id === id);
}

/** Finds a node that a command names. */
export function findNode(document: Topology, id: NodeId): Result<TopologyNode, CommandError> {
  const node = nodeOf(document, id);
  return node ? ok(node) : unknownNode(document, id);
}

/** The error that a command names a node which is not there. */
export function unknownNode(document: Topology, id: NodeId): Result<never, CommandError> {
  return err(
    unknownId(
      id,
      document.nodes.map((one) => one.id),
    ),
  );
}

/** Finds a node of certain kinds that a command names. */
export function findNodeOf<Kind extends NodeKind>(
  document: Topology,
  id: NodeId,
  kinds: readonly Kind[],
): Result<NodeOf<Kind>, CommandError> {
  const node = findNode(document, id);
  if (!node.ok || (kinds as readonly NodeKind[]).includes(node.value.kind)) {
    return node as Result<NodeOf<Kind>, CommandError>;
  }
  const params = { id, kind: node.value.kind, kinds };
  return err({ kind: "wrongKind", message: message("command.wrongKind", params) });
}

/** Finds a cable that a command names. */
export function findCable(document: Topology, id: CableId): Result<Cable, CommandError> {
  const cables = document.cables ?? [];
  const cable = cables.find((one) => one.id === id);
  const ids = cables.map((one) => one.id);
  return cable ? ok(cable) : err(unknownId(id, ids));
}

function unknownId(id: string, known: Iterable<string>): CommandError {
  const suggestion = nearest(id, known);
  return {
    kind: "unknownId",
    message:
      suggestion === undefined
        ? message("command.unknownId", { id })
        : message("command.unknownIdNear", { id, suggestion }),
  };
}

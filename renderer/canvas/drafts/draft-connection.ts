import { message, type Message } from "../../../shared/messages/message.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import { applyCommand } from "../../../shared/topology/commands/apply.ts";
import type { Command } from "../../../shared/topology/commands/command.ts";
import type { NodeOf, Topology } from "../../../shared/topology/document.ts";
import { indexTopology, nodeOfKind } from "../../../shared/topology/topology-index.ts";
import { draftChild } from "./draft-child.ts";
import { freeId } from "./free.ts";

/** What a line from one node to another means. */
export type Connection =
  | { readonly kind: "edit"; readonly command: Command }
  /** A new child between them, whose mode is asked for. */
  | { readonly kind: "child"; readonly parent: NodeId; readonly guest: NodeId | null };

/** Decides what a line between two nodes means; most of it is what `node.connect` knows. */
export function draftConnection(topology: Topology, from: NodeId, to: NodeId): Connection {
  const index = indexTopology(topology);
  const guest = nodeOfKind(index, from, "guest") ?? nodeOfKind(index, to, "guest");
  const bridge = nodeOfKind(index, from, "bridge") ?? nodeOfKind(index, to, "bridge");
  const nic = nodeOfKind(index, from, "nic", "bond") ?? nodeOfKind(index, to, "nic", "bond");
  if (guest && bridge) {
    return { kind: "edit", command: vethBetween(topology, bridge, guest) };
  }
  if (guest && nic) {
    return { kind: "child", parent: nic.id, guest: guest.id };
  }
  const host = nodeOfKind(index, to, "host");
  const parent = nodeOfKind(index, from, "nic", "bond", "bridge");
  return host && parent
    ? { kind: "child", parent: parent.id, guest: null }
    : { kind: "edit", command: { type: "node.connect", from, to } };
}

function vethBetween(
  topology: Topology,
  bridge: NodeOf<"bridge">,
  guest: NodeOf<"guest">,
): Command {
  const taken = new Set(
    indexTopology(topology)
      .interfacesOf(guest.id)
      .map(({ name }) => name),
  );
  let number = 0;
  while (taken.has(`eth${number}`)) {
    number += 1;
  }
  const name = `eth${number}`;
  const id = freeId(topology, `${guest.name}-${name}`);
  return {
    type: "node.add",
    node: { kind: "veth", id, bridge: bridge.id, guest: guest.id, name },
  };
}

/** Why a line between two nodes would be refused; null: it would not. The commands are the judge. */
export function refusalOf(topology: Topology, from: NodeId, to: NodeId): Message | null {
  if (from === to) {
    const { name = from } = indexTopology(topology).nodes.get(from) ?? {};
    return message("command.impossible.itself", { name });
  }
  return refusalOfCommand(topology, commandOf(topology, draftConnection(topology, from, to)));
}

/** Why an edit would be refused; null: it would not. */
export function refusalOfCommand(topology: Topology, command: Command): Message | null {
  const applied = applyCommand(topology, command);
  return applied.ok ? null : applied.error.message;
}

function commandOf(topology: Topology, connection: Connection): Command {
  return connection.kind === "edit"
    ? connection.command
    : draftChild(topology, { ...connection, mode: null, at: null }).command;
}

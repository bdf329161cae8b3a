import { message, type Message } from "../../messages/message.ts";
import type { Cable } from "../cable.ts";
import type { Topology, TopologyNode } from "../document.ts";
import { nodeOf } from "./find.ts";

/** What people call a node: its name, or a note's id. */
export function nameOf(node: TopologyNode): string {
  return node.name ?? node.id;
}

/** What people call the node of an id; the id itself where there is no such node. */
export function nameOfId(document: Topology, id: string): string {
  const node = nodeOf(document, id);
  return node ? nameOf(node) : id;
}

/** What people call a cable: by its two ends. */
export function cableName(document: Topology, { from, to }: Cable): Message {
  const ends = { from: nameOfId(document, from), to: nameOfId(document, to) };
  return message("command.cableName", ends);
}

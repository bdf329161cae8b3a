import { say } from "../../shared/messages/say.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { parseTopologyValue } from "../../shared/topology/parse.ts";

/** A node or cable as a file holds it; a node's name is its id when it has none. */
export interface Drawn {
  readonly id: string;
  readonly [key: string]: unknown;
}

const HEAD = {
  format: "macvlan-designer/topology",
  version: 1,
  id: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11",
  name: "kernel test",
};

/** Makes a document of nodes and cables; throws what the parser says against it. */
export function draw(
  nodes: readonly Drawn[],
  cables: readonly Drawn[] = [],
  head: Readonly<Record<string, unknown>> = {},
): Topology {
  const named = nodes.map((node) => ({ name: node.id, ...node }));
  const parsed = parseTopologyValue({ ...HEAD, ...head, nodes: named, cables });
  if (!parsed.ok) {
    throw new Error(parsed.error.map(({ path, message }) => `${path}: ${say(message)}`).join("\n"));
  }
  return parsed.value;
}

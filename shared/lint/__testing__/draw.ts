import type { Topology } from "../../topology/document.ts";
import { parseTopologyValue } from "../../topology/parse.ts";

type Keys = Readonly<Record<string, unknown>>;

/** A node or cable as a document's JSON holds it. */
export type Item = Keys & { readonly id: string };

/** The document id of every drawn example; derived MACs depend on it. */
export const DOCUMENT_ID = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11";

/** A document of one host `ws` (always `$.nodes[0]`) and the given nodes and cables. */
export function draw(...items: readonly Item[]): Topology {
  const nodes = items.filter((item) => "kind" in item);
  const cables = items.filter((item) => !("kind" in item));
  const parsed = parseTopologyValue({
    format: "macvlan-designer/topology",
    version: 1,
    id: DOCUMENT_ID,
    name: "Example",
    nodes: [{ kind: "host", id: "ws", name: "ws", local: true }, ...nodes],
    ...(cables.length > 0 ? { cables } : {}),
  });
  if (!parsed.ok) {
    throw new Error(`the example does not parse: ${JSON.stringify(parsed.error, null, 2)}`);
  }
  return parsed.value;
}

export function nic(id: string, keys: Keys = {}): Item {
  return { kind: "nic", id, host: "ws", name: id, ...keys };
}

export function bridge(id: string, keys: Keys = {}): Item {
  return { kind: "bridge", id, host: "ws", name: id, ...keys };
}

export function bond(id: string, mode: string, keys: Keys = {}): Item {
  return { kind: "bond", id, host: "ws", name: id, mode, ...keys };
}

export function child(id: string, parent: string, mode: string, keys: Keys = {}): Item {
  return { kind: "macvlan", id, parent, name: id, mode, ...keys };
}

export function veth(id: string, on: string, guest: string, keys: Keys = {}): Item {
  return { kind: "veth", id, bridge: on, guest, name: id, ...keys };
}

export function guest(id: string, keys: Keys = {}): Item {
  return { kind: "guest", id, host: "ws", name: id, type: "namespace", ...keys };
}

export function lanSwitch(id = "sw"): Item {
  return { kind: "switch", id, name: id };
}

export function station(id: string, keys: Keys = {}): Item {
  return { kind: "station", id, name: id, ...keys };
}

export function cable(from: string, to: string, keys: Keys = {}): Item {
  return { id: `${from}-${to}`, from, to, ...keys };
}

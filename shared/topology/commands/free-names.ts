import type { Topology, TopologyNode } from "../document.ts";
import { isKernelInterfaceName, isNamespaceName } from "../fields.ts";
import { MAX_FREE_NAME } from "../limits.ts";
import { indexTopology } from "../topology-index.ts";
import { isInterface, stackOf } from "../effective.ts";

/**
 * Gives copies names that nothing beside them has.
 *
 * Interfaces: `mv0` becomes `mv1`, unique in their stack; namespaces: `web-2`, unique on their host;
 * other nodes: `NAS 2`, unique in their kind, because people and commands find them by name.
 * `document` holds the copies already, with the names of their originals.
 */
export function renameCopies(document: Topology, copies: ReadonlySet<TopologyNode>): Topology {
  const index = indexTopology(document);
  const scopeOf = (node: TopologyNode): string =>
    isInterface(node) && node.kind !== "station"
      ? `stack ${stackOf(index, node) ?? ""}`
      : node.kind === "guest" && node.type === "namespace"
        ? `namespaces of ${node.host}`
        : node.kind;
  const taken = new Set<string>();
  const key = (node: TopologyNode, name: string): string => `${scopeOf(node)} ${name}`;
  for (const node of document.nodes) {
    if (!copies.has(node) && node.name !== undefined) {
      taken.add(key(node, node.name));
    }
  }
  const nodes = document.nodes.map((node) => {
    if (!copies.has(node) || node.name === undefined || node.kind === "note") {
      return node;
    }
    const name = freeName(node, node.name, (tried) => taken.has(key(node, tried)));
    taken.add(key(node, name));
    return name === node.name ? node : { ...node, name };
  });
  return { ...document, nodes };
}

function freeName(node: TopologyNode, name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) {
    return name;
  }
  const isDevice = isInterface(node) && node.kind !== "station";
  const isNamespace = node.kind === "guest" && node.type === "namespace";
  const joint = isDevice ? "" : isNamespace ? "-" : " ";
  const [, stem = name, digits] = /^(.*?)(?:[ -]?(\d+))?$/u.exec(name) ?? [];
  const prefix = isDevice ? name.slice(0, name.length - (digits?.length ?? 0)) : stem;
  for (let number = digits === undefined ? 2 : Number(digits) + 1; ; number += 1) {
    const tried = fitted(prefix, `${joint}${number}`, (text) =>
      isDevice
        ? isKernelInterfaceName(text)
        : isNamespace
          ? isNamespaceName(text)
          : text.length <= MAX_FREE_NAME,
    );
    if (!isTaken(tried)) {
      return tried;
    }
  }
}

/** Cuts the prefix until the name is short enough. */
function fitted(prefix: string, tail: string, fits: (name: string) => boolean): string {
  let cut = prefix;
  while (cut.length > 1 && !fits(cut + tail)) {
    cut = cut.slice(0, -1);
  }
  return cut + tail;
}

import { isNodeId } from "./fields.ts";
import { isRecord, type JsonPath } from "./json-path.ts";
import { NODE_KINDS, type NodeKind } from "./document.ts";

/** A node that a document declares, read before its other keys are known to be right. */
export interface DeclaredNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly path: JsonPath;
  readonly node: Readonly<Record<string, unknown>>;
}

/** Every node of a document by its id; of equal ids the first counts. */
export type Declared = ReadonlyMap<string, DeclaredNode>;

/** The ids of all nodes, those of unknown kinds too: what names one of them does not dangle. */
export function idsOf(nodes: readonly unknown[]): ReadonlySet<unknown> {
  return new Set(nodes.map((node) => (isRecord(node) ? node["id"] : undefined)));
}

/** Lists the nodes that say who and what they are; what else is wrong with them is not looked at. */
export function declaredNodes(nodes: readonly unknown[]): readonly DeclaredNode[] {
  return nodes.flatMap((node, index) => {
    if (!isRecord(node)) {
      return [];
    }
    const { id, kind } = node;
    return isNodeId(id) && isNodeKind(kind) ? [{ id, kind, path: ["nodes", index], node }] : [];
  });
}

/** Whether a value is one of the kinds of node. */
export function isNodeKind(value: unknown): value is NodeKind {
  return (NODE_KINDS as readonly unknown[]).includes(value);
}

/** Reads a key that should hold an id and should name a node of the document. */
export function declaredAt(
  declared: Declared,
  node: Readonly<Record<string, unknown>>,
  key: string,
): DeclaredNode | undefined {
  const id = node[key];
  return typeof id === "string" ? declared.get(id) : undefined;
}

/** The node that a child is stacked on: a macvlan's parent, or a VLAN's. */
export function stackedOn(declared: Declared, child: DeclaredNode): DeclaredNode | undefined {
  if (child.kind === "macvlan") {
    return declaredAt(declared, child.node, "parent");
  }
  const { vlan } = child.node;
  return child.kind === "nic" && isRecord(vlan) ? declaredAt(declared, vlan, "parent") : undefined;
}

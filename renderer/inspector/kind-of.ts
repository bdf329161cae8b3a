import type { TopologyNode } from "../../shared/topology/document.ts";
import type { PlainId } from "../i18n/plain-id.ts";
import type { NodeIconName } from "../ui/node-icon.tsx";
import type { OwnerValue } from "./fields/field.ts";

/** The sign of a node's kind; a guest's is that of its type. */
export function iconOf(node: TopologyNode): NodeIconName {
  return node.kind === "guest" ? node.type : node.kind;
}

/** What a node or cable is, in words. */
export function kindOf(owner: OwnerValue): PlainId {
  if (!("kind" in owner)) {
    return "ui.inspector.kind.cable";
  }
  switch (owner.kind) {
    case "guest":
      return `ui.inspector.kind.${owner.type}`;
    case "nic":
      return owner.vlan ? "ui.inspector.kind.vlan" : "ui.inspector.kind.nic";
    case "macvlan":
      return owner.tap === true ? "ui.inspector.kind.macvtap" : "ui.inspector.kind.macvlan";
    default:
      return `ui.inspector.kind.${owner.kind}`;
  }
}

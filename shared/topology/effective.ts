import type { DocumentId, MacAddress, NodeId } from "./brand.ts";
import { deriveMac } from "./derive-mac.ts";
import type { NodeOf } from "./document.ts";
import {
  nodeOfKind,
  type InterfaceNode,
  type LowerDevice,
  type TopologyIndex,
} from "./topology-index.ts";

/** Bytes that an interface carries when its document says nothing. */
export const DEFAULT_MTU = 1500;

/** Broadcasts that a port queues when its child says nothing (`MACVLAN_DEFAULT_BC_QUEUE_LEN`). */
export const DEFAULT_BCQUEUELEN = 1000;

/** Whether an interface is administratively up. */
export function isUp(node: InterfaceNode): boolean {
  return node.up ?? true;
}

/**
 * The real lower device of a child.
 *
 * A macvlan made on a macvlan attaches to that one's own parent (`macvlan_common_newlink`:
 * `lowerdev = vlan->lowerdev`). Undefined when the chain dangles or runs in a circle.
 */
export function lowerDevice(
  index: TopologyIndex,
  child: NodeOf<"macvlan">,
): LowerDevice | undefined {
  const seen = new Set<NodeId>([child.id]);
  let parent = index.nodes.get(child.parent);
  while (parent?.kind === "macvlan" && !seen.has(parent.id)) {
    seen.add(parent.id);
    parent = index.nodes.get(parent.parent);
  }
  return parent && isLowerDevice(parent) ? parent : undefined;
}

/**
 * The MAC address that an interface has.
 *
 * A VLAN has its parent's; a bond that says none its first port's (`bond_enslave`); a passthru child its lower device's, whatever its own `mac` says
 * (`macvlan_common_newlink`); otherwise the drawn one or the derived one, in lower case.
 */
export function effectiveMac(index: TopologyIndex, node: InterfaceNode): MacAddress {
  const seen = new Set<NodeId>();
  let owner = node;
  for (;;) {
    seen.add(owner.id);
    const lower = inheritedFrom(index, owner);
    if (!lower || seen.has(lower.id)) {
      break;
    }
    owner = lower;
  }
  return owner.mac === undefined
    ? derivedMac(index.topology.id, owner)
    : (owner.mac.toLowerCase() as MacAddress);
}

const derived = new WeakMap<
  InterfaceNode,
  { readonly document: DocumentId; readonly mac: MacAddress }
>();

/** Nodes are immutable and outlive edits elsewhere, so each is hashed once. */
function derivedMac(document: DocumentId, node: InterfaceNode): MacAddress {
  const known = derived.get(node);
  if (known?.document === document) {
    return known.mac;
  }
  const mac = deriveMac(document, node.id);
  derived.set(node, { document, mac });
  return mac;
}

function inheritedFrom(index: TopologyIndex, node: InterfaceNode): InterfaceNode | undefined {
  if (node.kind === "bond" && node.mac === undefined) {
    return nodeOfKind(index, node.ports?.[0], "nic");
  }
  return node.kind === "macvlan" && node.mode !== "passthru" ? undefined : standsOn(index, node);
}

/**
 * The MTU that an interface has, in bytes: its own, else that of what it stands on, else 1500.
 *
 * A macvlan or VLAN made without one takes its lower device's (`macvlan_init`, `vlan_dev_init`).
 */
export function effectiveMtu(index: TopologyIndex, node: InterfaceNode): number {
  const seen = new Set<NodeId>();
  let owner: InterfaceNode | undefined = node;
  while (owner && !seen.has(owner.id)) {
    if ("mtu" in owner) {
      return owner.mtu;
    }
    seen.add(owner.id);
    owner = standsOn(index, owner);
  }
  return DEFAULT_MTU;
}

/** What a VLAN sub-interface is stacked on; undefined for a physical NIC. */
export function vlanParent(
  index: TopologyIndex,
  nic: NodeOf<"nic">,
): NodeOf<"nic" | "bond"> | undefined {
  return nodeOfKind(index, nic.vlan?.parent, "nic", "bond");
}

function isLowerDevice(node: { readonly kind: string }): node is LowerDevice {
  return node.kind === "nic" || node.kind === "bond" || node.kind === "bridge";
}

function standsOn(index: TopologyIndex, node: InterfaceNode): InterfaceNode | undefined {
  if (node.kind === "macvlan") {
    return lowerDevice(index, node);
  }
  return node.kind === "nic" ? vlanParent(index, node) : undefined;
}

/** The host that an interface belongs to; undefined for a station. */
export function hostOf(index: TopologyIndex, node: InterfaceNode): NodeOf<"host"> | undefined {
  switch (node.kind) {
    case "nic":
    case "bond":
    case "bridge":
      return nodeOfKind(index, node.host, "host");
    case "macvlan": {
      const lower = lowerDevice(index, node);
      return lower && nodeOfKind(index, lower.host, "host");
    }
    case "veth": {
      const bridge = nodeOfKind(index, node.bridge, "bridge");
      return bridge && nodeOfKind(index, bridge.host, "host");
    }
    case "station":
      return undefined;
  }
}

/**
 * The node whose network stack an interface belongs to: a guest, a host, or the station itself.
 *
 * A macvlan without a guest stays in its host's own stack (a "shim").
 */
export function stackOf(index: TopologyIndex, node: InterfaceNode): NodeId | undefined {
  if (node.kind === "station") {
    return node.id;
  }
  if (node.kind === "macvlan" || node.kind === "veth") {
    return node.guest ?? hostOf(index, node)?.id;
  }
  return node.host;
}

/** The host that `plan` and `apply` act on: the one marked `local`, or the only one there is. */
export function localHost(index: TopologyIndex): NodeOf<"host"> | undefined {
  const hosts = index.topology.nodes.filter((node): node is NodeOf<"host"> => node.kind === "host");
  return hosts.find((host) => host.local) ?? (hosts.length === 1 ? hosts[0] : undefined);
}

/** Whether a node is an interface; type guard over all node kinds. */
export function isInterface(node: { readonly kind: string }): node is InterfaceNode {
  return ["nic", "bond", "bridge", "macvlan", "veth", "station"].includes(node.kind);
}

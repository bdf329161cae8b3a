import type { MacAddress, NodeId } from "../../topology/brand.ts";
import { deriveMac } from "../../topology/derive-mac.ts";
import {
  nodeOfKind,
  type InterfaceNode,
  type TopologyIndex,
} from "../../topology/topology-index.ts";
import { vlanParent } from "../../topology/effective.ts";
import { chainEnds } from "./chain.ts";
import { lowerOf, nodesOf } from "./devices.ts";
import { perIndex } from "./per-index.ts";

/** An interface's MAC address and where it comes from. */
export interface OwnedMac {
  /** Lower case. */
  readonly mac: MacAddress;
  /** The node whose own address it is: a VLAN's parent, a bond's first port, a passthru child's lower device. */
  readonly owner: InterfaceNode;
  /** Not drawn: derived from the document's and the owner's id. */
  readonly derived: boolean;
}

const macs = perIndex((index): ReadonlyMap<NodeId, OwnedMac> => {
  const interfaces = nodesOf(index, "nic", "bond", "bridge", "macvlan", "veth", "station");
  const owners = chainEnds<InterfaceNode>(interfaces, (node) => {
    if (node.kind === "macvlan" && node.mode === "passthru") {
      return lowerOf(index, node);
    }
    if (node.kind === "bond" && node.mac === undefined) {
      return nodeOfKind(index, node.ports?.[0], "nic");
    }
    return node.kind === "nic" ? vlanParent(index, node) : undefined;
  });
  const own = new Map<NodeId, OwnedMac>();
  const made = new Map<NodeId, OwnedMac>();
  for (const node of interfaces) {
    const owner = owners.get(node.id) ?? node;
    const mac = own.get(owner.id) ?? ownMac(index, owner);
    own.set(owner.id, mac);
    made.set(node.id, mac);
  }
  return made;
});

function ownMac(index: TopologyIndex, owner: InterfaceNode): OwnedMac {
  return owner.mac === undefined
    ? { mac: deriveMac(index.topology.id, owner.id), owner, derived: true }
    : { mac: owner.mac.toLowerCase() as MacAddress, owner, derived: false };
}

/** The MAC address that an interface has, worked out once per document. */
export function macOf(index: TopologyIndex, node: InterfaceNode): OwnedMac {
  return macs(index).get(node.id) ?? ownMac(index, node);
}

/** Whether the group bit is set (IEEE 802-2014, 8.2): no interface can have such an address. */
export function isMulticastMac(mac: string): boolean {
  return (Number.parseInt(mac.slice(0, 2), 16) & 1) === 1;
}

/** Whether the address is `00:00:00:00:00:00`. */
export function isZeroMac(mac: string): boolean {
  return /^[0:]+$/.test(mac);
}

/** Whether the locally administered bit is set (IEEE 802-2014, 8.2). */
export function isLocalMac(mac: string): boolean {
  return (Number.parseInt(mac.slice(0, 2), 16) & 2) === 2;
}

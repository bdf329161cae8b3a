import type { MacAddress, NodeId } from "../../shared/topology/brand.ts";
import { effectiveMac, isUp, stackOf } from "../../shared/topology/effective.ts";
import type { InterfaceNode, TopologyIndex } from "../../shared/topology/topology-index.ts";
import { ipv4Of, ipv6Of, routeLine } from "./lab-addresses.ts";
import { birthplace, isHeldOpen, nicUpLines } from "./lab-links.ts";
import type { LabNames } from "./lab-names.ts";

/** Lines for one `ip -batch` in one namespace; `@name` in them stands for a namespace's path. */
export interface Batch {
  readonly namespace: string;
  /** Absent: `ip`. */
  readonly tool?: string;
  readonly lines: readonly string[];
}

/** The host, guest or station whose network stack is behind an interface. */
export function stack(index: TopologyIndex, node: InterfaceNode): NodeId {
  const id = stackOf(index, node);
  if (id === undefined) {
    throw new Error(`${node.id} has no network stack`);
  }
  return id;
}

/** The device that the node's stack sees: of a held macvtap the virtual machine's NIC. */
export function stackDevice(index: TopologyIndex, names: LabNames, node: InterfaceNode): string {
  return isHeldOpen(index, node) ? names.guestDevice(node.id) : names.device(node.id);
}

/** The MAC address that the node's stack speaks with. */
export function stackMac(index: TopologyIndex, node: InterfaceNode): MacAddress {
  const drawn = node.kind === "macvlan" && isHeldOpen(index, node) ? node.guestMac : undefined;
  return drawn ?? effectiveMac(index, node);
}

/** What is done in every stack once the links are there, and then the routes. */
interface Configuration {
  readonly configure: readonly Batch[];
  readonly routes: readonly Batch[];
}

/** Lines that set addresses, links and routes in document order. */
export function configure(
  index: TopologyIndex,
  names: LabNames,
  interfaces: readonly InterfaceNode[],
  stacks: readonly NodeId[],
): Configuration {
  const lines = new Map(stacks.map((id) => [id, ["link set dev lo up"]]));
  const routes = new Map(stacks.map((id) => [id, new Array<string>()]));
  for (const node of interfaces) {
    if (node.kind === "macvlan" && isHeldOpen(index, node) && isUp(node)) {
      lines.get(birthplace(index, node))?.push(`link set dev ${names.device(node.id)} up`);
    }
    lines.get(stack(index, node))?.push(...addressLines(index, names, node));
    routes.get(stack(index, node))?.push(...routeLines(index, names, node));
  }
  const batches = (of: ReadonlyMap<NodeId, readonly string[]>): Batch[] =>
    [...of].map(([id, each]) => ({ namespace: names.stack(id), lines: each }));
  return { configure: batches(lines), routes: batches(routes) };
}

function addressLines(index: TopologyIndex, names: LabNames, node: InterfaceNode): string[] {
  const device = stackDevice(index, names, node);
  // An interface that is down has no IPv6 addresses: addrconf_ifdown takes them away.
  const addresses = [...ipv4Of(node), ...(comesUp(index, names, node) ? ipv6Of(node) : [])];
  return [
    ...(isHeldOpen(index, node) ? [`link set dev ${device} address ${stackMac(index, node)}`] : []),
    ...addresses.map((address) => `addr add ${address} dev ${device}`),
    ...upLines(index, names, node),
  ];
}

function upLines(index: TopologyIndex, names: LabNames, node: InterfaceNode): readonly string[] {
  if (node.kind === "nic") {
    return nicUpLines(index, names, node);
  }
  return isUp(node) ? [`link set dev ${stackDevice(index, names, node)} up`] : [];
}

/** Whether an interface is up in the end: a VLAN is so only with its parent. */
export function comesUp(index: TopologyIndex, names: LabNames, node: InterfaceNode): boolean {
  return upLines(index, names, node).length > 0;
}

function routeLines(index: TopologyIndex, names: LabNames, node: InterfaceNode): string[] {
  return (node.routes ?? []).map((route) => routeLine(route, stackDevice(index, names, node)));
}

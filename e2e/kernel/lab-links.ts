import type { NodeId } from "../../shared/topology/brand.ts";
import type { NodeOf, TopologyNode } from "../../shared/topology/document.ts";
import { effectiveMac, hostOf, isUp } from "../../shared/topology/effective.ts";
import { nodeOfKind, type TopologyIndex } from "../../shared/topology/topology-index.ts";
import type { LabNames } from "./lab-names.ts";
import { BRIDGE_OPTIONS } from "./lab-wires.ts";

type Child = NodeOf<"macvlan">;
type Nic = NodeOf<"nic">;

/** A macvtap that a virtual machine has opened; anybody else's is an ordinary interface. */
export function isHeldOpen(index: TopologyIndex, node: TopologyNode): boolean {
  return (
    node.kind === "macvlan" &&
    node.tap === true &&
    nodeOfKind(index, node.guest, "guest")?.type === "vm"
  );
}

/** The host whose namespace a child is made in, whoever it is handed to. */
export function birthplace(index: TopologyIndex, child: Child): NodeId {
  const host = hostOf(index, child);
  if (host === undefined) {
    throw new Error(`${child.id} has no host`);
  }
  return host.id;
}

/** Lines that make a host's bridges, VLANs, children and veths, and hand out what guests get. */
export function hostLines(index: TopologyIndex, names: LabNames, host: NodeId): string[] {
  const { nodes } = index.topology;
  const bridges = nodes.filter((node) => node.kind === "bridge").filter((b) => b.host === host);
  const children = nodes
    .filter((node) => node.kind === "macvlan")
    .filter((child) => birthplace(index, child) === host);
  const isHere = (node: TopologyNode): node is Nic | Child =>
    node.kind === "macvlan" ? children.includes(node) : isVlan(node) && node.host === host;
  return [
    ...bridges.map((bridge) => bridgeLine(index, names, bridge)),
    ...parentsFirst(nodes.filter(isHere)).map((node) =>
      node.kind === "nic" ? vlanLine(names, node) : childLine(index, names, node),
    ),
    ...bridges.flatMap(({ id, ports = [] }) =>
      ports.map((port) => `link set dev ${names.device(port)} master ${names.device(id)}`),
    ),
    ...bridges.flatMap(({ id }) =>
      index.vethsOf(id).flatMap((veth) => vethLines(index, names, veth)),
    ),
    ...children.flatMap((child) =>
      child.guest === undefined || isHeldOpen(index, child)
        ? []
        : [`link set dev ${names.device(child.id)} netns @${names.stack(child.guest)}`],
    ),
  ];
}

function bridgeLine(index: TopologyIndex, names: LabNames, bridge: NodeOf<"bridge">): string {
  const mtu = bridge.mtu === undefined ? "" : ` mtu ${bridge.mtu}`;
  return (
    `link add name ${names.device(bridge.id)} index ${names.nextIndex()}` +
    ` address ${effectiveMac(index, bridge)}${mtu} ${BRIDGE_OPTIONS}`
  );
}

/** A NIC that is stacked on another one, and so is made like a child. */
export function isVlan(node: TopologyNode): node is Nic & Required<Pick<Nic, "vlan">> {
  return node.kind === "nic" && node.vlan !== undefined;
}

/** In an order in which each one's parent is there before it; document order otherwise. */
function parentsFirst(stacked: readonly (Nic | Child)[]): (Nic | Child)[] {
  const ordered: (Nic | Child)[] = [];
  const add = (node: Nic | Child): void => {
    const below = node.kind === "nic" ? node.vlan?.parent : node.parent;
    const parent = stacked.find((other) => other.id === below);
    if (parent) {
      add(parent);
    }
    if (!ordered.includes(node)) {
      ordered.push(node);
    }
  };
  stacked.forEach(add);
  return ordered;
}

function vlanLine(names: LabNames, { id, vlan, mtu }: Nic): string {
  const words = [
    `link add link ${names.device(vlan?.parent ?? id)}`,
    `name ${names.device(id)} index ${names.nextIndex()}`,
    ...(mtu === undefined ? [] : [`mtu ${mtu}`]),
  ];
  return `${words.join(" ")} type vlan id ${vlan?.id ?? 0}`;
}

/**
 * Lines that bring a NIC up, with all that it stands on; none when something there is down.
 *
 * A VLAN cannot be up on a parent that is down, and comes up with it unasked (`vlan_device_event`).
 */
export function nicUpLines(index: TopologyIndex, names: LabNames, nic: Nic): string[] {
  const parent = nodeOfKind(index, nic.vlan?.parent, "nic");
  const below = parent ? nicUpLines(index, names, parent) : [];
  if (!isUp(nic) || (parent && below.length === 0)) {
    return [];
  }
  return [
    ...below,
    `link set dev ${names.device(nic.id)} up`,
    ...index
      .vlansOf(nic.id)
      .filter((vlan) => !isUp(vlan))
      .map((vlan) => `link set dev ${names.device(vlan.id)} down`),
  ];
}

function childLine(index: TopologyIndex, names: LabNames, child: Child): string {
  const words = [
    `link add link ${names.device(child.parent)}`,
    `name ${names.device(child.id)} index ${names.nextIndex()}`,
  ];
  if (child.mode !== "passthru") {
    words.push(`address ${effectiveMac(index, child)}`);
  }
  if (child.mtu !== undefined) {
    words.push(`mtu ${child.mtu}`);
  }
  words.push(`type ${child.tap ? "macvtap" : "macvlan"} mode ${child.mode}`);
  if (child.nodst) {
    words.push("flag nodst");
  }
  if (child.nopromisc) {
    words.push("flag nopromisc");
  }
  // `bclim` decides queued or direct, never who receives, and iproute2 6.1 does not know it.
  if (child.bcqueuelen !== undefined) {
    words.push(`bcqueuelen ${child.bcqueuelen}`);
  }
  if (child.sourceMacs?.length) {
    words.push(`macaddr set ${child.sourceMacs.join(" ")}`);
  }
  return words.join(" ");
}

function vethLines(index: TopologyIndex, names: LabNames, veth: NodeOf<"veth">): string[] {
  const port = names.port(veth.id);
  const near = `name ${names.device(veth.id)} index ${names.nextIndex()}`;
  const mac = effectiveMac(index, veth);
  return [
    `link add name ${port} index ${names.nextIndex()} type veth` +
      ` peer ${near} address ${mac} netns @${names.stack(veth.guest)}`,
    `link set dev ${port} master ${names.device(veth.bridge)}`,
    `link set dev ${port} up`,
  ];
}

import type { NodeId } from "../../shared/topology/brand.ts";
import type { NodeOf, TopologyNode } from "../../shared/topology/document.ts";
import { effectiveMac, hostOf } from "../../shared/topology/effective.ts";
import { nodeOfKind, type TopologyIndex } from "../../shared/topology/topology-index.ts";
import type { LabNames } from "./lab-names.ts";
import { BRIDGE_OPTIONS } from "./lab-wires.ts";

type Child = NodeOf<"macvlan">;

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

/** Lines that make a host's bridges, children and veths, and hand out what belongs to guests. */
export function hostLines(index: TopologyIndex, names: LabNames, host: NodeId): string[] {
  const { nodes } = index.topology;
  const bridges = nodes.filter((node) => node.kind === "bridge").filter((b) => b.host === host);
  const children = nodes
    .filter((node) => node.kind === "macvlan")
    .filter((child) => birthplace(index, child) === host);
  return [
    ...bridges.map((bridge) => bridgeLine(index, names, bridge)),
    ...parentsFirst(children).map((child) => childLine(index, names, child)),
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

/** In an order in which each child's parent is there before it; document order otherwise. */
function parentsFirst(children: readonly Child[]): Child[] {
  const ordered: Child[] = [];
  const add = (child: Child): void => {
    const parent = children.find((other) => other.id === child.parent);
    if (parent) {
      add(parent);
    }
    if (!ordered.includes(child)) {
      ordered.push(child);
    }
  };
  children.forEach(add);
  return ordered;
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

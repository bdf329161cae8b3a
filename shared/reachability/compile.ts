import type { NodeId } from "../topology/brand.ts";
import { carryingPorts } from "../topology/bond.ts";
import type { NodeOf, Topology } from "../topology/document.ts";
import {
  effectiveMac,
  isInterface,
  lowerDevice,
  stackOf,
  vlanParent,
} from "../topology/effective.ts";
import {
  indexTopology,
  nodeOfKind,
  type InterfaceNode,
  type TopologyIndex,
} from "../topology/topology-index.ts";
import { bondsByPort } from "./bonds-by-port.ts";
import { isRunning, linkStates, type LinkState } from "./link-state.ts";
import { childrenByLower, macvlanPort } from "./macvlan-ports.ts";
import type { Device, Network, Wire } from "./network.ts";
import { hasLink, layWires } from "./wires.ts";

type Linked = InterfaceNode | NodeOf<"switch">;

interface Compiler {
  readonly index: TopologyIndex;
  readonly indexOf: ReadonlyMap<NodeId, number>;
  readonly wires: ReadonlyMap<NodeId, readonly Wire[]>;
  readonly children: ReadonlyMap<NodeId, readonly NodeOf<"macvlan">[]>;
  readonly macs: ReadonlyMap<NodeId, number>;
  readonly internMac: (address: string) => number;
  readonly internStack: (stack: NodeId) => number;
  readonly stateOf: (node: InterfaceNode) => LinkState;
}

/**
 * Compiles a document into the network that frames are walked through.
 *
 * Works for any document that parses; what dangles is left out. Nested macvlans hang on the real
 * lower device.
 */
export function compileNetwork(topology: Topology): Network {
  const index = indexTopology(topology);
  const nodes = topology.nodes.filter(isLinked);
  const ids = nodes.map(({ id }) => id);
  const indexOf = new Map(ids.map((id, position) => [id, position]));
  const cabled = layWires(index, indexOf);
  const stateOf = linkStates(index, (id) => hasLink(index, ids, cabled.get(id) ?? []));
  const bonds = bondsByPort(index, (node) => isRunning(stateOf(node)));
  const wires =
    bonds.size === 0
      ? cabled
      : layWires(index, indexOf, (id) => {
          const bond = bonds.get(id);
          return bond === undefined ? id : (bond ?? undefined);
        });
  const addresses = new Map<string, number>();
  const internMac = interner(addresses);
  const stacks = new Map<NodeId, number>();
  const interfaces = nodes.filter((node) => node.kind !== "switch");
  const compiler: Compiler = {
    index,
    indexOf,
    wires,
    children: childrenByLower(index),
    macs: new Map(interfaces.map((node) => [node.id, internMac(effectiveMac(index, node))])),
    internMac,
    internStack: interner(stacks),
    stateOf,
  };
  const devices = nodes.map((node, position) => compileDevice(compiler, node, position));
  const speakers = devices.filter(({ id, kind }) => kind !== "switch" && !index.bondOfPort(id));
  return {
    devices,
    indexOf,
    interfaces: speakers.filter((device) => !isPort(device)).map((device) => device.index),
    speakers: speakers.map((device) => device.index),
    stackOwners: [...stacks.keys()],
    macCount: addresses.size,
  };
}

function isLinked(node: Topology["nodes"][number]): node is Linked {
  return isInterface(node) || node.kind === "switch";
}

function isPort(device: Device): boolean {
  return device.bridge >= 0 && device.kind !== "veth";
}

function interner<Name>(known: Map<Name, number>): (name: Name) => number {
  return (name) => {
    const value = known.get(name) ?? known.size;
    known.set(name, value);
    return value;
  };
}

function compileDevice(compiler: Compiler, node: Linked, index: number): Device {
  const wires = compiler.wires.get(node.id) ?? [];
  const shared = { ...BLANK, id: node.id, index, wires, flood: wires.map((_, wire) => wire) };
  if (node.kind === "switch") {
    return { ...shared, kind: "switch", up: true, carrier: true };
  }
  const mac = compiler.macs.get(node.id) ?? -1;
  const { up, carrier } = compiler.stateOf(node);
  const device: Device = {
    ...shared,
    up,
    carrier,
    // To the walk a bond is a NIC that has the wires of its active port.
    kind: node.kind === "bond" ? "nic" : node.kind,
    mac,
    stackMac: mac,
    stack: compiler.internStack(stackOf(compiler.index, node) ?? node.id),
    bridge: bridgeOf(compiler, node),
  };
  switch (node.kind) {
    case "nic":
      return Object.assign(device, nicPart(compiler, node), { port: portOf(compiler, node) });
    case "bond":
      return Object.assign(device, bondPart(compiler, node), { port: portOf(compiler, node) });
    case "bridge":
      return Object.assign(device, bridgePart(compiler, node, mac), {
        port: portOf(compiler, node),
      });
    case "macvlan":
      return Object.assign(device, childPart(compiler, node, mac));
    case "veth":
    case "station":
      return device;
  }
}

const BLANK: Omit<Device, "index" | "id" | "kind" | "up" | "carrier"> = {
  mac: -1,
  stackMac: -1,
  stack: -1,
  opened: false,
  wireless: false,
  bridge: -1,
  lower: -1,
  vlan: 0,
  vlans: [],
  wires: [],
  flood: [],
  ports: [],
  localMacs: new Set(),
  promiscuous: false,
  port: undefined,
  mode: undefined,
  nodst: false,
};

function at(compiler: Compiler, id: NodeId | undefined): number {
  return (id === undefined ? undefined : compiler.indexOf.get(id)) ?? -1;
}

function bridgeOf(compiler: Compiler, node: InterfaceNode): number {
  switch (node.kind) {
    case "veth":
      return at(compiler, nodeOfKind(compiler.index, node.bridge, "bridge")?.id);
    case "nic":
    case "bond":
    case "macvlan":
      return at(compiler, compiler.index.bridgeOfPort(node.id)?.id);
    case "bridge":
    case "station":
      return -1;
  }
}

function nicPart(compiler: Compiler, node: NodeOf<"nic">): Partial<Device> {
  const parent = vlanParent(compiler.index, node);
  return {
    wireless: node.wireless === true,
    lower: at(compiler, parent?.id),
    vlan: parent && node.vlan ? node.vlan.id : 0,
    // A VLAN has no socket of its own.
    ...(node.vlan ? { wires: [], flood: [] } : {}),
    vlans: vlansOn(compiler, node.id),
  };
}

/** A bond whose frames an access point carries is as good as on Wi-Fi itself. */
function bondPart(compiler: Compiler, node: NodeOf<"bond">): Partial<Device> {
  const carrying = carryingPorts(compiler.index, node, (port) => isRunning(compiler.stateOf(port)));
  return {
    wireless: carrying.some((port) => port.wireless === true),
    vlans: vlansOn(compiler, node.id),
  };
}

function vlansOn(compiler: Compiler, id: NodeId): Device["vlans"] {
  return compiler.index
    .vlansOf(id)
    .map((upper) => ({ id: upper.vlan?.id ?? 0, device: at(compiler, upper.id) }));
}

function bridgePart(compiler: Compiler, node: NodeOf<"bridge">, mac: number): Partial<Device> {
  const { index, macs } = compiler;
  const enslaved = (node.ports ?? [])
    .map((id) => nodeOfKind(index, id, "nic", "bond", "macvlan"))
    .filter((port) => port !== undefined);
  const children = compiler.children.get(node.id) ?? [];
  return {
    ports: [...enslaved, ...index.vethsOf(node.id)].map(({ id }) => at(compiler, id)),
    localMacs: new Set([mac, ...enslaved.map(({ id }) => macs.get(id) ?? mac)]),
    // dev_uc_add on a device without IFF_UNICAST_FLT; passthru asks for it openly.
    promiscuous: children.some(
      (child) =>
        compiler.stateOf(child).up && !(child.mode === "passthru" && child.nopromisc === true),
    ),
  };
}

function childPart(compiler: Compiler, node: NodeOf<"macvlan">, mac: number): Partial<Device> {
  const guest = nodeOfKind(compiler.index, node.guest, "guest");
  const opened = node.tap === true && guest?.type === "vm";
  return {
    lower: at(compiler, lowerDevice(compiler.index, node)?.id),
    mode: node.mode,
    nodst: node.mode === "source" && node.nodst === true,
    opened,
    stackMac:
      opened && node.guestMac !== undefined ? compiler.internMac(node.guestMac.toLowerCase()) : mac,
  };
}

function portOf(compiler: Compiler, node: InterfaceNode): Device["port"] {
  const children = compiler.children.get(node.id);
  const factsOf = (child: NodeOf<"macvlan">) => ({
    device: at(compiler, child.id),
    mac: compiler.macs.get(child.id) ?? -1,
    up: compiler.stateOf(child).up,
  });
  return children && macvlanPort(children, factsOf, compiler.internMac);
}

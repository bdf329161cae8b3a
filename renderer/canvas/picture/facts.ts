import type { Item } from "../../../shared/diagram/scene/scene.ts";
import type { CableId, NodeId } from "../../../shared/topology/brand.ts";
import type { NodeOf, TopologyNode } from "../../../shared/topology/document.ts";
import { isUp, localHost } from "../../../shared/topology/effective.ts";
import type { MacvlanMode } from "../../../shared/topology/nodes/macvlan.ts";
import { promiscuityOf, type Promiscuity } from "../../../shared/topology/promiscuity.ts";
import { nodeOfKind, type TopologyIndex } from "../../../shared/topology/topology-index.ts";

/** A socket of a switch: one for each cable that ends on it. */
export interface SwitchPort {
  readonly cable: CableId;
  /** Name of what is on the other end. */
  readonly peer: string;
  readonly up: boolean;
  readonly hairpin: boolean;
  readonly vlan: number | null;
}

/** What an item shows that is not its own node's: drawn again only when it changes. */
export type ItemFacts =
  | { readonly kind: "host"; readonly local: boolean }
  | { readonly kind: "stack"; readonly addresses: readonly string[]; readonly dhcp: boolean }
  | {
      readonly kind: "nic";
      readonly promiscuous: Promiscuity;
      readonly ticks: readonly MacvlanMode[];
      /** A live NIC of this machine may stand for it. */
      readonly local: boolean;
    }
  | {
      readonly kind: "bond" | "bridge";
      readonly promiscuous: Promiscuity;
      readonly ticks: readonly MacvlanMode[];
      readonly ports: number;
    }
  | { readonly kind: "macvlan"; readonly parent: string }
  | { readonly kind: "veth"; readonly bridge: string }
  | { readonly kind: "guest"; readonly ticks: readonly MacvlanMode[] }
  | { readonly kind: "switch"; readonly ports: readonly SwitchPort[] }
  | { readonly kind: "station" }
  | { readonly kind: "note" };

/** Gathers an item's facts from the document. */
export function factsOf(index: TopologyIndex, item: Item, node: TopologyNode): ItemFacts {
  switch (node.kind) {
    case "host":
      return item.kind === "stack"
        ? stackFacts(index, node)
        : { kind: "host", local: localHost(index)?.id === node.id };
    case "nic":
      return {
        kind: "nic",
        ...parentFacts(index, node),
        local: localHost(index)?.id === node.host,
      };
    case "bond":
      return { kind: "bond", ...parentFacts(index, node), ports: (node.ports ?? []).length };
    case "bridge":
      return { kind: "bridge", ...parentFacts(index, node), ports: bridgePorts(index, node) };
    case "macvlan":
      return { kind: "macvlan", parent: nameOfId(index, node.parent) };
    case "veth":
      return { kind: "veth", bridge: nameOfId(index, node.bridge) };
    case "guest":
      return { kind: "guest", ticks: modesIn(index, node.id) };
    case "switch":
      return { kind: "switch", ports: portsOf(index, node.id) };
    case "station":
    case "note":
      return { kind: node.kind };
  }
}

function parentFacts(
  index: TopologyIndex,
  node: NodeOf<"nic" | "bond" | "bridge">,
): { readonly promiscuous: Promiscuity; readonly ticks: readonly MacvlanMode[] } {
  return {
    promiscuous: promiscuityOf(index, node),
    ticks: index.childrenOf(node.id).map(({ mode }) => mode),
  };
}

function bridgePorts(index: TopologyIndex, { id, ports = [] }: NodeOf<"bridge">): number {
  return ports.length + index.vethsOf(id).length;
}

function nameOfId(index: TopologyIndex, id: NodeId): string {
  return index.nodes.get(id)?.name ?? id;
}

function modesIn(index: TopologyIndex, guest: NodeId): readonly MacvlanMode[] {
  return index
    .interfacesOf(guest)
    .flatMap((child) => (child.kind === "macvlan" ? [child.mode] : []));
}

function stackFacts(index: TopologyIndex, host: NodeOf<"host">): ItemFacts {
  const own = stackInterfaces(index).get(host.id) ?? [];
  return {
    kind: "stack",
    addresses: own.flatMap(({ addresses }) => addresses ?? []),
    dhcp: own.some(({ dhcp }) => dhcp === true),
  };
}

type OwnInterface = NodeOf<"nic" | "bond" | "bridge">;

const stackCache = new WeakMap<TopologyIndex, ReadonlyMap<NodeId, readonly OwnInterface[]>>();

/** NICs and bridges by host; one walk for all hosts of a document. */
function stackInterfaces(index: TopologyIndex): ReadonlyMap<NodeId, readonly OwnInterface[]> {
  const known = stackCache.get(index);
  if (known) {
    return known;
  }
  const made = new Map<NodeId, OwnInterface[]>();
  for (const node of index.topology.nodes) {
    if (node.kind === "nic" || node.kind === "bond" || node.kind === "bridge") {
      const list = made.get(node.host) ?? [];
      list.push(node);
      made.set(node.host, list);
    }
  }
  stackCache.set(index, made);
  return made;
}

function portsOf(index: TopologyIndex, id: NodeId): readonly SwitchPort[] {
  return index.cablesOf(id).map((cable) => {
    const peer = index.nodes.get(cable.from === id ? cable.to : cable.from);
    const plug = nodeOfKind(index, peer?.id, "nic", "station");
    // What a port does about frames is written at the cable's far end.
    const faces = cable.to === id;
    return {
      cable: cable.id,
      peer: peer?.name ?? "",
      up: (cable.up ?? true) && (plug === undefined || isUp(plug)),
      hairpin: faces && cable.reflectiveRelay === true,
      vlan: faces ? (cable.vlan ?? null) : null,
    };
  });
}

import type { NodeId } from "./brand.ts";
import type { Cable } from "./cable.ts";
import type { NodeKind, NodeOf, Topology, TopologyNode } from "./document.ts";

/** A node that carries frames and may have a network stack behind it. */
export type InterfaceNode = NodeOf<"nic" | "bond" | "bridge" | "macvlan" | "veth" | "station">;

/** What macvlan children attach to. */
export type LowerDevice = NodeOf<"nic" | "bond" | "bridge">;

/** Look-ups over one document, made once per document by {@link indexTopology}. */
export interface TopologyIndex {
  readonly topology: Topology;
  readonly nodes: ReadonlyMap<NodeId, TopologyNode>;
  /** Macvlan children whose `parent` names the node itself (nested ones are not collapsed). */
  readonly childrenOf: (id: NodeId) => readonly NodeOf<"macvlan">[];
  /** VLAN sub-interfaces stacked on a NIC or bond. */
  readonly vlansOf: (id: NodeId) => readonly NodeOf<"nic">[];
  /** Veth ports of a bridge. */
  readonly vethsOf: (bridge: NodeId) => readonly NodeOf<"veth">[];
  /** Macvlan children and veths handed to a guest. */
  readonly interfacesOf: (guest: NodeId) => readonly NodeOf<"macvlan" | "veth">[];
  /** The bridge that has the node as a port. */
  readonly bridgeOfPort: (id: NodeId) => NodeOf<"bridge"> | undefined;
  /** The bond that has the NIC as a port. */
  readonly bondOfPort: (id: NodeId) => NodeOf<"bond"> | undefined;
  /** Cables that end on the node, either way round. */
  readonly cablesOf: (id: NodeId) => readonly Cable[];
}

const cache = new WeakMap<Topology, TopologyIndex>();

/** Returns the document's index; documents are immutable, so each is indexed once. */
export function indexTopology(topology: Topology): TopologyIndex {
  const known = cache.get(topology);
  if (known) {
    return known;
  }
  const made = build(topology);
  cache.set(topology, made);
  return made;
}

/** Finds a node of one kind; undefined when the id is unknown or of another kind. */
export function nodeOfKind<Kind extends NodeKind>(
  index: TopologyIndex,
  id: NodeId | undefined,
  ...kinds: readonly Kind[]
): NodeOf<Kind> | undefined {
  const node = id === undefined ? undefined : index.nodes.get(id);
  return node && (kinds as readonly NodeKind[]).includes(node.kind)
    ? (node as NodeOf<Kind>)
    : undefined;
}

function build(topology: Topology): TopologyIndex {
  const nodes = new Map<NodeId, TopologyNode>();
  const children = new MultiMap<NodeOf<"macvlan">>();
  const vlans = new MultiMap<NodeOf<"nic">>();
  const veths = new MultiMap<NodeOf<"veth">>();
  const interfaces = new MultiMap<NodeOf<"macvlan" | "veth">>();
  const bridges = new MultiMap<NodeOf<"bridge">>();
  const bonds = new MultiMap<NodeOf<"bond">>();
  const cables = new MultiMap<Cable>();
  for (const node of topology.nodes) {
    nodes.set(node.id, node);
    if (node.kind === "macvlan") {
      children.add(node.parent, node);
    }
    if (node.kind === "nic" && node.vlan) {
      vlans.add(node.vlan.parent, node);
    }
    if (node.kind === "veth") {
      veths.add(node.bridge, node);
    }
    if ((node.kind === "veth" || node.kind === "macvlan") && node.guest !== undefined) {
      interfaces.add(node.guest, node);
    }
    if (node.kind === "bridge") {
      bridges.addAll(node.ports, node);
    }
    if (node.kind === "bond") {
      bonds.addAll(node.ports, node);
    }
  }
  for (const cable of topology.cables ?? []) {
    cables.add(cable.from, cable);
    if (cable.to !== cable.from) {
      cables.add(cable.to, cable);
    }
  }
  return {
    topology,
    nodes,
    childrenOf: (id) => children.get(id),
    vlansOf: (id) => vlans.get(id),
    vethsOf: (id) => veths.get(id),
    interfacesOf: (id) => interfaces.get(id),
    bridgeOfPort: (id) => bridges.get(id)[0],
    bondOfPort: (id) => bonds.get(id)[0],
    cablesOf: (id) => cables.get(id),
  };
}

class MultiMap<Value> {
  readonly #lists = new Map<NodeId, Value[]>();

  add(key: NodeId, value: Value): void {
    const list = this.#lists.get(key);
    if (list) {
      list.push(value);
    } else {
      this.#lists.set(key, [value]);
    }
  }

  addAll(keys: readonly NodeId[] | undefined, value: Value): void {
    keys?.forEach((key) => {
      this.add(key, value);
    });
  }

  get(key: NodeId): readonly Value[] {
    return this.#lists.get(key) ?? [];
  }
}

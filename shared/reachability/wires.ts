import type { NodeId } from "../topology/brand.ts";
import type { Cable } from "../topology/cable.ts";
import type { NodeOf, TopologyNode } from "../topology/document.ts";
import type { TopologyIndex } from "../topology/topology-index.ts";
import type { Wire } from "./network.ts";

type Plug = NodeOf<"nic" | "station" | "switch">;

/**
 * The cables that carry frames, as wires of the devices at their ends.
 *
 * A cable is dead when it is drawn down or a NIC at one end has `carrier: false`. Reflective relay
 * and an access VLAN belong to the end at `to`, when that is a switch. `carrierOf` says who has the wire
 * of a plug: a bond that of its active port; nobody that of a port that waits.
 */
export function layWires(
  index: TopologyIndex,
  indexOf: ReadonlyMap<NodeId, number>,
  carrierOf: (plug: NodeId) => NodeId | undefined = (plug) => plug,
): ReadonlyMap<NodeId, readonly Wire[]> {
  const wires = new Map<NodeId, Wire[]>();
  const wiresOf = (id: NodeId): Wire[] => {
    const known = wires.get(id) ?? [];
    wires.set(id, known);
    return known;
  };
  for (const cable of index.topology.cables ?? []) {
    const [from, to] = endsOf(index, cable);
    const first = from && carrierOf(from.id);
    const second = to && carrierOf(to.id);
    if (!to || first === undefined || second === undefined || first === second) {
      continue;
    }
    const near = wiresOf(first);
    const far = wiresOf(second);
    const atSwitch = to.kind === "switch";
    const ends = { near: near.length, far: far.length };
    near.push({
      cable: cable.id,
      peer: indexOf.get(second) ?? -1,
      peerWire: ends.far,
      hairpin: false,
      vlan: 0,
    });
    far.push({
      cable: cable.id,
      peer: indexOf.get(first) ?? -1,
      peerWire: ends.near,
      hairpin: atSwitch && cable.reflectiveRelay === true,
      vlan: atSwitch ? (cable.vlan ?? 0) : 0,
    });
  }
  return wires;
}

/** What a cable joins; nothing where it carries no frames. */
function endsOf(index: TopologyIndex, cable: Cable): readonly [] | readonly [Plug, Plug] {
  const from = plugOf(index.nodes.get(cable.from));
  const to = plugOf(index.nodes.get(cable.to));
  return from && to && !isDead(cable, from, to) ? [from, to] : [];
}

function plugOf(node: TopologyNode | undefined): Plug | undefined {
  return node?.kind === "nic" || node?.kind === "station" || node?.kind === "switch"
    ? node
    : undefined;
}

function isDead(cable: Cable, ...ends: readonly Plug[]): boolean {
  return cable.up === false || ends.some((end) => end.kind === "nic" && end.carrier === false);
}

/**
 * Whether a plug has link by its cables alone.
 *
 * A switch's port is always up; a NIC or station at the other end of a direct cable has to be up
 * itself, as two ends of a veth pair have to be.
 */
export function hasLink(
  index: TopologyIndex,
  ids: readonly NodeId[],
  wires: readonly Wire[],
): boolean {
  return wires.some(({ peer }) => {
    const id = ids[peer];
    const node = plugOf(id === undefined ? undefined : index.nodes.get(id));
    return node !== undefined && (node.kind === "switch" || (node.up ?? true));
  });
}

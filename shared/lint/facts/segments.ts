import type { NodeId } from "../../topology/brand.ts";
import type { Cable } from "../../topology/cable.ts";
import type { NodeOf } from "../../topology/document.ts";
import { isUp } from "../../topology/effective.ts";
import {
  nodeOfKind,
  type InterfaceNode,
  type TopologyIndex,
} from "../../topology/topology-index.ts";
import { baseOf, lowerOf, nodesOf, physicalOf } from "./devices.ts";
import { perIndex } from "./per-index.ts";
import { UnionFind } from "./union-find.ts";
import { tagStacks, tagsOf, UNTAGGED, type TagStack } from "./vlans.ts";

/** The last joint of a loop: without it there would be none. */
export type Joint =
  | { readonly kind: "cable"; readonly cable: Cable }
  | { readonly kind: "port"; readonly bridge: NodeOf<"bridge">; readonly port: NodeId };

/** A device of the wire, and the tags of the frames that are meant. */
interface Spot {
  readonly device: NodeId;
  readonly tags: TagStack;
}

interface Segments {
  readonly find: (spot: Spot) => string;
  readonly loops: readonly Joint[];
}

interface Edge {
  readonly joint: Joint;
  readonly ends: readonly [Spot, Spot];
}

/**
 * Finds out which devices hear each other's broadcasts, and where that runs in a circle.
 *
 * In two steps, so that the cost does not grow with the number of VLANs: joints that pass every
 * frame as it is, then those that put on or take off a tag (access ports, VLANs on bridges). Only
 * what is up counts.
 */
export const segments = perIndex((index): Segments => {
  const wires = new UnionFind<NodeId>();
  const lans = new UnionFind<string>();
  const loops: Joint[] = [];
  const edges = [...cableEdges(index), ...portEdges(index)];
  const find = ({ device, tags }: Spot): string => lans.find(`${wires.find(device)}|${tags}`);
  const changesTags = ({ ends: [a, b] }: Edge): boolean =>
    a.tags !== UNTAGGED || b.tags !== UNTAGGED;
  for (const { joint, ends } of edges.filter((edge) => !changesTags(edge))) {
    if (!wires.join(ends[0].device, ends[1].device)) {
      loops.push(joint);
    }
  }
  for (const { joint, ends } of edges.filter(changesTags)) {
    if (!lans.join(find(ends[0]), find(ends[1]))) {
      loops.push(joint);
    }
  }
  return { find, loops };
});

const lans = perIndex(() => new Map<NodeId, string | undefined>());

/** Names the LAN (broadcast domain) that an interface's frames are in; undefined for a circle. */
export function lanOf(index: TopologyIndex, node: InterfaceNode): string | undefined {
  const known = lans(index);
  if (!known.has(node.id)) {
    const spot = spotOf(index, node);
    known.set(node.id, spot && segments(index).find(spot));
  }
  return known.get(node.id);
}

function spotOf(index: TopologyIndex, node: InterfaceNode): Spot | undefined {
  switch (node.kind) {
    case "nic": {
      const base = baseOf(index, node);
      const tags = tagsOf(index, node);
      return base && tags !== undefined ? { device: base.id, tags } : undefined;
    }
    case "bond":
    case "bridge":
    case "station":
      return { device: node.id, tags: UNTAGGED };
    case "macvlan": {
      const lower = lowerOf(index, node);
      return lower && spotOf(index, lower);
    }
    case "veth":
      return { device: node.bridge, tags: UNTAGGED };
  }
}

function* cableEdges(index: TopologyIndex): Iterable<Edge> {
  const used = new Set<NodeId>();
  for (const cable of index.topology.cables ?? []) {
    const ends = [cable.from, cable.to];
    const works = cable.up !== false && cable.from !== cable.to;
    if (!works || ends.some((end) => used.has(end) || !conducts(index, end))) {
      continue;
    }
    // A socket takes one cable; a second one is an error of its own, not a loop.
    ends.filter((end) => index.nodes.get(end)?.kind !== "switch").forEach((end) => used.add(end));
    const tags = cable.vlan === undefined ? UNTAGGED : tagStacks(index).ofTag(cable.vlan);
    const from = { device: carriedBy(index, cable.from), tags: UNTAGGED };
    const to = { device: carriedBy(index, cable.to), tags };
    yield { joint: { kind: "cable", cable }, ends: [from, to] };
  }
}

/** The frames of the port that carries a bond are the bond's. */
function carriedBy(index: TopologyIndex, id: NodeId): NodeId {
  return index.bondOfPort(id)?.id ?? id;
}

function conducts(index: TopologyIndex, id: NodeId): boolean {
  const node = index.nodes.get(id);
  if (node?.kind === "nic") {
    const bond = index.bondOfPort(id);
    const waits = bond && (!isUp(bond) || physicalOf(index, bond) !== node);
    return !waits && !node.vlan && isUp(node) && node.carrier !== false;
  }
  return node?.kind === "switch" || (node?.kind === "station" && isUp(node));
}

function* portEdges(index: TopologyIndex): Iterable<Edge> {
  for (const bridge of nodesOf(index, "bridge").filter(isUp)) {
    for (const id of new Set(bridge.ports)) {
      const port = nodeOfKind(index, id, "nic", "bond", "macvlan");
      const spot = port && isUp(port) ? spotOf(index, port) : undefined;
      if (spot && spot.device !== bridge.id && index.bridgeOfPort(id) === bridge) {
        const end = { device: bridge.id, tags: UNTAGGED };
        yield { joint: { kind: "port", bridge, port: id }, ends: [end, spot] };
      }
    }
  }
}

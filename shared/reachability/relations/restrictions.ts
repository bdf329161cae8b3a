import { message, type Message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { NodeOf, Topology } from "../../topology/document.ts";
import { lowerDevice, stackOf } from "../../topology/effective.ts";
import {
  indexTopology,
  nodeOfKind,
  type InterfaceNode,
  type TopologyIndex,
} from "../../topology/topology-index.ts";
import { journeysOf } from "../explain/explain.ts";
import { labelOf } from "../explain/labels.ts";
import { ipv4Of, ipv6Of } from "../remedies/first-address.ts";
import { hasStack } from "../interfaces.ts";
import type { ReachabilityClasses } from "../reachability.ts";
import { relate, type Related } from "./relate.ts";
import { placesOf } from "./question.ts";
import type { Relation } from "./relation.ts";

type Carrier = NodeOf<"nic" | "bond" | "bridge">;

/**
 * Every host's stack and the guests on its own devices, one relation for each class of guests.
 *
 * Where they can talk, the tag says through what, as a frame really goes.
 */
export function restrictionsOf(
  topology: Topology,
  reach: ReachabilityClasses,
): readonly Relation[] {
  const index = indexTopology(topology);
  const places = placesOf(reach);
  const ends = hostEnds(index);
  return reach.classes.flatMap((members, others) => {
    const carrier = carrierOf(index, members[0]);
    const candidates = carrier ? endsFor(index, ends.get(carrier.host) ?? [], carrier) : [];
    const related = candidates.flatMap(({ id }) => {
      const place = places.get(id);
      return place === undefined
        ? []
        : [relate(reach, { end: id, place, others, members }, "ping")];
    });
    const best = related.find(({ state }) => state !== "blocked") ?? related[0];
    return best ? [tagged(topology, best)] : [];
  });
}

/** The NIC or bridge that a guest's interface is on; undefined: it is no guest's. */
function carrierOf(index: TopologyIndex, id: NodeId | undefined): Carrier | undefined {
  const node = nodeOfKind(index, id, "macvlan", "veth");
  const carrier =
    node?.kind === "macvlan" ? lowerDevice(index, node) : nodeOfKind(index, node?.bridge, "bridge");
  return node && carrier && stackOf(index, node) !== carrier.host ? carrier : undefined;
}

/** The interfaces of each host's own stack, in document order. */
function hostEnds(index: TopologyIndex): ReadonlyMap<NodeId, readonly InterfaceNode[]> {
  const found = new Map<NodeId, InterfaceNode[]>();
  for (const node of index.topology.nodes) {
    const isOwn =
      node.kind === "nic" ||
      node.kind === "bond" ||
      node.kind === "bridge" ||
      (node.kind === "macvlan" && node.guest === undefined);
    const host = isOwn && hasStack(index, node.id) ? stackOf(index, node) : undefined;
    if (isOwn && host !== undefined) {
      const list = found.get(host);
      if (list) {
        list.push(node);
      } else {
        found.set(host, [node]);
      }
    }
  }
  return found;
}

/**
 * The ends that may be the host to guests on a device, the most natural one first.
 *
 * One with an address, on the device or a child of it; where there is none, the device itself, or
 * an address elsewhere if that one works. Over IPv6 a host speaks from the address on its way out, so
 * without IPv4 a child of its own may be that one as well.
 */
function endsFor(
  index: TopologyIndex,
  ends: readonly InterfaceNode[],
  carrier: Carrier,
): readonly InterfaceNode[] {
  const isHere = (end: InterfaceNode): boolean =>
    end === carrier || (end.kind === "macvlan" && lowerDevice(index, end) === carrier);
  const addressed = ends.filter(
    ({ addresses, dhcp }) => dhcp === true || (addresses ?? []).length > 0,
  );
  const here = addressed.filter(isHere);
  const own = here.find((end) => end === carrier) ?? here[0];
  if (own && ipv4Of(own) === undefined && ipv6Of(own) !== undefined) {
    return [own, ...here.filter((end) => end !== own && ipv6Of(end) !== undefined)];
  }
  return own ? [own] : [...ends.filter((end) => end === carrier), ...addressed];
}

function tagged(topology: Topology, { starts, ...relation }: Related): Relation {
  switch (relation.state) {
    case "blocked":
      return { ...relation, tag: message("relation.cannotTalk") };
    case "one-way":
      return {
        ...relation,
        tag: message(starts === "end" ? "relation.hostStarts" : "relation.guestsStart"),
      };
    case "reachable":
      return { ...relation, tag: throughWhat(topology, relation.from, relation.to) };
  }
}

/** What the frames of a pair that works pass, beside what they would pass anyway. */
function throughWhat(topology: Topology, from: NodeId, to: NodeId): Message {
  const index = indexTopology(topology);
  const { steps, hops } = journeysOf(topology, from, to).request;
  const last = steps.at(-1)?.frame;
  const reflected = steps.find(
    ({ frame, message: { id } }) => frame === last && id === "trace.switchReflects",
  );
  if (reflected) {
    return message("relation.throughHairpin", { name: labelOf(index, reflected.node) });
  }
  const leaves = hops.find(({ step }) => steps[step]?.frame === last)?.from;
  return leaves === undefined
    ? message("relation.direct")
    : message("relation.through", { name: labelOf(index, leaves) });
}

import type { ReachabilityClasses } from "../../shared/reachability/reachability.ts";
import { placesOf, reaches, type Question } from "../../shared/reachability/relations/question.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import { otherEnds } from "../../shared/topology/cabling.ts";
import type { TopologyNode } from "../../shared/topology/document.ts";
import { hostOf } from "../../shared/topology/effective.ts";
import type { TopologyIndex } from "../../shared/topology/topology-index.ts";
import type { PlainId } from "../i18n/plain-id.ts";

/** Nodes that another one stands on, carries, or is joined with. */
export interface RelationGroup {
  readonly title: PlainId;
  readonly ids: readonly NodeId[];
}

/** What a node has to do with others; groups without anybody are left out. */
export function relationsOf(index: TopologyIndex, node: TopologyNode): readonly RelationGroup[] {
  return groupsOf(index, node).filter(({ ids }) => ids.length > 0);
}

function groupsOf(index: TopologyIndex, node: TopologyNode): readonly RelationGroup[] {
  const { id } = node;
  const idsOf = (nodes: readonly { readonly id: NodeId }[]): readonly NodeId[] =>
    nodes.map((one) => one.id);
  const stacked: RelationGroup = {
    title: "ui.inspector.relation.carries",
    ids: idsOf([...index.childrenOf(id), ...index.vlansOf(id), ...index.vethsOf(id)]),
  };
  const masters = [index.bridgeOfPort(id), index.bondOfPort(id)];
  const portOf: RelationGroup = {
    title: "ui.inspector.relation.portOf",
    ids: masters.flatMap((master) => master?.id ?? []),
  };
  switch (node.kind) {
    case "host":
      return [{ title: "ui.inspector.relation.runs", ids: idsOf(onHost(index, id)) }];
    case "nic": {
      const below = node.vlan ? [node.vlan.parent] : [];
      return [standsOn([...below]), stacked, portOf, plugged(index, id)];
    }
    case "bond":
      return [{ title: "ui.inspector.relation.ports", ids: node.ports ?? [] }, stacked, portOf];
    case "bridge":
      return [{ title: "ui.inspector.relation.ports", ids: node.ports ?? [] }, stacked];
    case "macvlan":
      return [standsOn([node.parent]), heldBy(index, node.guest, node), stacked, portOf];
    case "veth":
      return [standsOn([node.bridge]), heldBy(index, node.guest, node)];
    case "guest":
      return [
        { title: "ui.inspector.relation.on", ids: [node.host] },
        { title: "ui.inspector.relation.holds", ids: idsOf(index.interfacesOf(id)) },
      ];
    case "switch":
    case "station":
      return [plugged(index, id)];
    case "note":
      return [];
  }
}

function standsOn(ids: readonly NodeId[]): RelationGroup {
  return { title: "ui.inspector.relation.standsOn", ids };
}

function heldBy(
  index: TopologyIndex,
  guest: NodeId | undefined,
  node: Extract<TopologyNode, { readonly kind: "macvlan" | "veth" }>,
): RelationGroup {
  const holder = guest ?? hostOf(index, node)?.id;
  return { title: "ui.inspector.relation.heldBy", ids: holder === undefined ? [] : [holder] };
}

function plugged(index: TopologyIndex, id: NodeId): RelationGroup {
  return {
    title: "ui.inspector.relation.plugged",
    ids: otherEnds(index, id),
  };
}

function onHost({ topology }: TopologyIndex, host: NodeId): readonly TopologyNode[] {
  return topology.nodes.filter(
    (node) =>
      (node.kind === "nic" ||
        node.kind === "bond" ||
        node.kind === "bridge" ||
        node.kind === "guest") &&
      node.host === host,
  );
}

/** How many others an interface reaches, and whom it does not. */
export interface Reach {
  readonly reached: number;
  readonly asked: number;
  readonly missed: readonly NodeId[];
}

/** Undefined where the result knows nothing of it, or there is nobody else. */
export function reachOf(
  reach: ReachabilityClasses,
  question: Question,
  id: NodeId,
): Reach | undefined {
  const own = placesOf(reach).get(id);
  if (own === undefined) {
    return undefined;
  }
  let reached = 0;
  const missed: NodeId[] = [];
  reach.classes.forEach((members, other) => {
    const others = other === own ? members.filter((member) => member !== id) : members;
    if (reaches(reach, question, own, other)) {
      reached += others.length;
    } else {
      missed.push(...others);
    }
  });
  const asked = reached + missed.length;
  return asked === 0 ? undefined : { reached, asked, missed };
}

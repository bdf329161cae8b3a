import { message } from "../../messages/message.ts";
import { say, type Language } from "../../messages/say.ts";
import type { Relation } from "../../reachability/relations/relation.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Topology, TopologyNode } from "../../topology/document.ts";
import { indexTopology, type TopologyIndex } from "../../topology/topology-index.ts";
import { sceneOf } from "../scene/scene-of.ts";
import type { Item, ItemKind, Scene, Wire } from "../scene/scene.ts";

/** One thing of a diagram for programs that lay it out themselves. */
export interface OutlineItem {
  readonly id: string;
  readonly kind: ItemKind;
  /** What stands in it, the name first. */
  readonly lines: readonly string[];
  /** What lies inside; a frame around these. */
  readonly inside: readonly OutlineItem[];
}

/** A line of the wiring or of who reaches whom. */
export interface OutlineLine {
  /** Ids of things that hold nothing. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly kind: "wire" | "cable" | Relation["state"];
}

/** A document as nested things and the lines between them. */
export interface Outline {
  readonly title: string;
  readonly items: readonly OutlineItem[];
  readonly lines: readonly OutlineLine[];
}

/** What can be asked of an outline. */
interface OutlineOptions {
  /** Absent: English. */
  readonly language?: Language;
  /** Absent: true. */
  readonly addresses?: boolean;
}

/** Takes a document apart for diagrams in words; the relations are drawn over the wiring. */
export function outlineOf(
  topology: Topology,
  relations: readonly Relation[],
  { language = "en", addresses = true }: OutlineOptions = {},
): Outline {
  const index = indexTopology(topology);
  const scene = sceneOf(topology);
  const held = heldIn(scene);
  const item = (one: Item): OutlineItem => ({
    id: one.id,
    kind: one.kind,
    lines: linesOf(index, one, { language, addresses }),
    inside: (held.get(one.id) ?? []).map(item),
  });
  const end = (id: string): string => leafOf(held, id);
  const endOf = (id: NodeId): string => end(hostStack(scene, index, id));
  return {
    title: topology.name,
    items: scene.items.filter(({ inside }) => inside === null).map(item),
    lines: [
      ...scene.wires.map((wire) => ({
        from: end(wire.from),
        to: end(wire.to),
        label: wireLabel(index, wire),
        kind: wire.kind === "cable" ? ("cable" as const) : ("wire" as const),
      })),
      ...relations.map(({ from, to, state, count, tag }) => ({
        from: endOf(from),
        to: endOf(to),
        label: count > 1 ? `${say(tag, language)} ×${count}` : say(tag, language),
        kind: state,
      })),
    ],
  };
}

function heldIn({ items }: Scene): ReadonlyMap<string, readonly Item[]> {
  const held = new Map<string, Item[]>();
  for (const item of items) {
    if (item.inside !== null) {
      held.set(item.inside, [...(held.get(item.inside) ?? []), item]);
    }
  }
  return held;
}

/** A line to a frame ends at the first thing in it: only things have ends. */
function leafOf(held: ReadonlyMap<string, readonly Item[]>, id: string): string {
  const [first] = held.get(id) ?? [];
  return first ? leafOf(held, first.id) : id;
}

/** A NIC or bridge speaks for its host's stack, which is a thing of its own where it is drawn. */
function hostStack({ items }: Scene, index: TopologyIndex, id: NodeId): string {
  const node = index.nodes.get(id);
  const stack =
    node?.kind === "nic" || node?.kind === "bond" || node?.kind === "bridge"
      ? `${node.host}:stack`
      : id;
  return items.some((item) => item.id === stack) ? stack : id;
}

function linesOf(
  index: TopologyIndex,
  { kind, node: id }: Item,
  { language, addresses }: Required<OutlineOptions>,
): readonly string[] {
  const node = index.nodes.get(id);
  if (!node) {
    return [];
  }
  if (kind === "stack") {
    return [say(message("diagram.stack"), language)];
  }
  return kind === "note" && node.kind === "note"
    ? node.text.split("\n")
    : [node.name ?? "", ...factsOf(kind, node, addresses)];
}

function factsOf(kind: ItemKind, node: TopologyNode, shown: boolean): readonly string[] {
  const addresses = shown && "addresses" in node ? (node.addresses ?? []) : [];
  const dhcp = "dhcp" in node && node.dhcp ? ["DHCP"] : [];
  return kind === "host" ? [] : [...ownFacts(node), ...dhcp, ...addresses];
}

function ownFacts(node: TopologyNode): readonly string[] {
  switch (node.kind) {
    case "macvlan":
      return [modeLine(node)];
    case "bond":
      return [`bond, ${node.mode}`];
    case "guest":
      return [node.type];
    default:
      return [];
  }
}

function modeLine({ mode, tap }: { readonly mode: string; readonly tap?: boolean }): string {
  return `${tap === true ? "macvtap" : "macvlan"}, ${mode}`;
}

function wireLabel(index: TopologyIndex, { cable: id, from }: Wire): string {
  const ends = [from].flatMap((one) => index.cablesOf(one as NodeId));
  const cable = id === null ? undefined : ends.find((one) => one.id === id);
  return [
    ...(cable?.vlan === undefined ? [] : [`VLAN ${cable.vlan}`]),
    ...(cable?.reflectiveRelay === true ? ["hairpin"] : []),
    ...(cable?.up === false ? ["down"] : []),
  ].join(", ");
}

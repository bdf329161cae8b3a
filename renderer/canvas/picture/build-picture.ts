import { Position, type NodeHandle } from "@xyflow/react";
import type { Item, ItemKind, Scene, Size, Wire } from "../../../shared/diagram/scene/scene.ts";
import { say, type Language } from "../../../shared/messages/say.ts";
import { message } from "../../../shared/messages/message.ts";
import type { Cable } from "../../../shared/topology/cable.ts";
import type { Topology, TopologyNode } from "../../../shared/topology/document.ts";
import {
  indexTopology,
  nodeOfKind,
  type TopologyIndex,
} from "../../../shared/topology/topology-index.ts";
import type { CanvasEdge, CanvasNode, ItemData, Picture, WireData } from "./canvas-node.ts";
import { factsOf } from "./facts.ts";
import { itemLabel } from "./labels.ts";
import { sameValue } from "./same-value.ts";

/** Back to front; overlays begin at 5. */
const DEPTH: Readonly<Record<ItemKind, number>> = {
  host: 0,
  note: 2,
  stack: 2,
  nic: 2,
  bond: 2,
  bridge: 2,
  guest: 2,
  switch: 2,
  station: 2,
  macvlan: 3,
  veth: 3,
};
const WIRE_DEPTH = 1;

/**
 * Where React Flow is told that wires end: in the middle of the top, from which an edge knows the box.
 *
 * React Flow measures the same again from the class names that `anchored` puts on a node's element.
 */
function anchorsOf({ width, height }: Size): NodeHandle[] {
  return (["source", "target"] as const).map((type) => ({
    type,
    position: Position.Top,
    x: 0,
    y: 0,
    width,
    height,
  }));
}

/** What a picture is made of. */
export interface PictureInput {
  readonly topology: Topology;
  readonly scene: Scene;
  /** The document while `topology` is a remedy's outcome; the same otherwise. */
  readonly document: Topology;
  readonly language: Language;
}

/**
 * Makes nodes and edges for React Flow out of a document's scene.
 *
 * What is drawn as before keeps its object, so that React Flow and React skip it: editing one node
 * draws that node.
 */
export function buildPicture(input: PictureInput, before: Picture | null): Picture {
  const index = indexTopology(input.topology);
  const documentIndex = indexTopology(input.document);
  const oldNodes = new Map(before?.nodes.map((node) => [node.id, node]));
  const oldEdges = new Map(before?.edges.map((edge) => [edge.id, edge]));
  const items = new Map(input.scene.items.map((item) => [item.id, item]));
  const nodes = input.scene.items.flatMap((item): CanvasNode[] => {
    const node = index.nodes.get(item.node);
    if (!node) {
      return [];
    }
    const proposed = isProposed(documentIndex, node);
    return [canvasNode(index, item, node, proposed, input.language, oldNodes.get(item.id))];
  });
  const edges = input.scene.wires.flatMap((wire): CanvasEdge[] => {
    const from = items.get(wire.from);
    const to = items.get(wire.to);
    return from && to
      ? [
          canvasEdge(
            index,
            documentIndex,
            wire,
            { from, to },
            input.language,
            oldEdges.get(wire.id),
          ),
        ]
      : [];
  });
  return { nodes, edges, items };
}

function isProposed(document: TopologyIndex, node: TopologyNode): boolean {
  const drawn = document.nodes.get(node.id);
  return drawn !== node && !sameValue(drawn, node);
}

function canvasNode(
  index: TopologyIndex,
  item: Item,
  node: TopologyNode,
  proposed: boolean,
  language: Language,
  old: CanvasNode | undefined,
): CanvasNode {
  const data = kept<ItemData>(
    { item, node, facts: factsOf(index, item, node), proposed },
    old?.data,
  );
  const ariaRoleDescription = say(message(`ui.canvas.role.${item.kind}`), language);
  const ariaLabel = say(itemLabel(node, data.facts), language);
  // The role alone does not tell a language: a switch is one in both.
  if (old?.data === data && old.ariaLabel === ariaLabel) {
    return old;
  }
  const { x, y, width, height } = data.item.box;
  return {
    id: item.id,
    type: item.kind,
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: anchorsOf(data.item.box),
    zIndex: DEPTH[item.kind],
    connectable: false,
    ariaLabel,
    domAttributes: { "aria-roledescription": ariaRoleDescription },
    ...(item.kind === "host" ? { dragHandle: ".canvas-host-cap" } : {}),
    data,
  };
}

function canvasEdge(
  index: TopologyIndex,
  document: TopologyIndex,
  wire: Wire,
  ends: Ends,
  language: Language,
  old: CanvasEdge | undefined,
): CanvasEdge {
  const data = kept<WireData>(wireData(index, document, wire, ends), old?.data);
  const label = say(
    message("ui.canvas.label.wire", {
      from: index.nodes.get(ends.from.node)?.name ?? "",
      to: index.nodes.get(ends.to.node)?.name ?? "",
    }),
    language,
  );
  if (old?.data === data && old.ariaLabel === label) {
    return old;
  }
  return {
    id: wire.id,
    type: "wire",
    source: wire.from,
    target: wire.to,
    zIndex: WIRE_DEPTH,
    selectable: wire.cable !== null,
    focusable: wire.cable !== null,
    ariaLabel: label,
    data,
  };
}

interface Ends {
  readonly from: Item;
  readonly to: Item;
}

function wireData(
  index: TopologyIndex,
  document: TopologyIndex,
  wire: Wire,
  { from, to }: Ends,
): WireData {
  const cablesIn = (one: TopologyIndex): readonly Cable[] =>
    wire.cable === null ? [] : one.cablesOf(from.node);
  const cable = cablesIn(index).find(({ id }) => id === wire.cable) ?? null;
  return {
    wire,
    cable,
    vlan: wire.kind === "vlan" ? (nodeOfKind(index, from.node, "nic")?.vlan?.id ?? null) : null,
    from: sizeOf(from),
    to: sizeOf(to),
    proposed: cable !== null && !cablesIn(document).some((known) => sameValue(known, cable)),
  };
}

function sizeOf({ box }: Item): Size {
  return { width: box.width, height: box.height };
}

/** The former object where the contents are the same. */
function kept<Data extends object>(made: Data, old: Data | undefined): Data {
  return old !== undefined && sameValue(made, old) ? old : made;
}

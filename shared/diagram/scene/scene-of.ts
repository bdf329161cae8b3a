import type { NodeId } from "../../topology/brand.ts";
import type { Position, Topology, TopologyNode } from "../../topology/document.ts";
import { indexTopology, nodeOfKind, type TopologyIndex } from "../../topology/topology-index.ts";
import { homeOf } from "../layout/host-tree.ts";
import { layOut } from "../layout/lay-out.ts";
import { placeRest } from "../layout/place-rest.ts";
import { around, boxAt, frameAround } from "./boxes.ts";
import type { Box, Item, Point, Scene } from "./scene.ts";
import { canvasSizing, type Sizing } from "./sizes.ts";
import { stackItem, wiresOf } from "./wires.ts";

const scenes = new WeakMap<Topology, Scene>();

/**
 * Makes the picture of a document, before anybody draws it.
 *
 * Positions of the document are kept to the pixel; what has none is laid out. A host's position is
 * that of its stack, since its frame goes around whatever runs on it; a guest's children lie in its
 * card and have none. Made once per document.
 */
export function sceneOf(topology: Topology): Scene {
  const known = scenes.get(topology);
  if (known) {
    return known;
  }
  const sizing = canvasSizing(indexTopology(topology));
  const made = sceneAt(topology, placeRest(topology, layOut(topology, sizing)), sizing);
  scenes.set(topology, made);
  return made;
}

/**
 * Where everything that has a place of its own stands on the picture: what a document would say if
 * the user had put it there.
 *
 * Written before the first node is moved by hand, so that the others stay where they are.
 */
export function positionsOf(topology: Topology): Readonly<Record<NodeId, Position>> {
  const sizing = canvasSizing(indexTopology(topology));
  return Object.fromEntries(placeRest(topology, layOut(topology, sizing)));
}

/** The macvlan picture of a document with sizes of one's own, whatever positions it has. */
export function laidOutScene(topology: Topology, sizing: Sizing): Scene {
  return sceneAt(topology, layOut(topology, sizing), sizing);
}

function sceneAt(topology: Topology, places: ReadonlyMap<NodeId, Point>, sizing: Sizing): Scene {
  const index = indexTopology(topology);
  const painter = new Painter(index, places, sizing);
  topology.nodes.forEach((node) => {
    painter.paint(node);
  });
  const items = painter.finish();
  const boxes = new Map(items.map(({ id, box }) => [id, box]));
  return { items, wires: wiresOf(index, boxes), bounds: around(boxes.values()) };
}

class Painter {
  readonly #index: TopologyIndex;
  readonly #places: ReadonlyMap<NodeId, Point>;
  readonly #sizing: Sizing;
  readonly #items: Item[] = [];
  readonly #children: Item[] = [];
  readonly #hosts = new Map<NodeId, Box[]>();

  constructor(index: TopologyIndex, places: ReadonlyMap<NodeId, Point>, sizing: Sizing) {
    this.#index = index;
    this.#places = places;
    this.#sizing = sizing;
  }

  paint(node: TopologyNode): void {
    const box = this.#boxOf(node);
    if (node.kind === "host") {
      this.#within(node.id, box);
      const inside = node.id;
      this.#items.push({ id: stackItem(node.id), kind: "stack", node: node.id, box, inside });
      return;
    }
    const guest = guestOf(this.#index, node);
    if (guest !== undefined) {
      this.#children.push({ id: node.id, kind: node.kind, node: node.id, box, inside: guest });
      return;
    }
    const home = nodeOfKind(this.#index, homeOf(this.#index, node), "host")?.id ?? null;
    if (home !== null) {
      this.#within(home, box);
    }
    this.#items.push({ id: node.id, kind: node.kind, node: node.id, box, inside: home });
  }

  /** From back to front: frames, what stands by itself, children in cards. */
  finish(): readonly Item[] {
    const frames = [...this.#hosts].map(([id, boxes]): Item => ({
      id,
      kind: "host",
      node: id,
      box: frameAround(boxes),
      inside: null,
    }));
    return [...frames, ...this.#items, ...this.#children];
  }

  #within(host: NodeId, box: Box): void {
    const boxes = this.#hosts.get(host);
    if (boxes) {
      boxes.push(box);
    } else {
      this.#hosts.set(host, [box]);
    }
  }

  #boxOf(node: TopologyNode): Box {
    const guest = guestOf(this.#index, node);
    const size = this.#sizing.sizeOf(node);
    if (guest === undefined) {
      return boxAt(this.#places.get(node.id) ?? { x: 0, y: 0 }, size);
    }
    const siblings = this.#index.interfacesOf(guest);
    const card = this.#places.get(guest) ?? { x: 0, y: 0 };
    const inner = this.#sizing.placeInCard(
      guest,
      siblings.findIndex(({ id }) => id === node.id),
    );
    return boxAt({ x: card.x + inner.x, y: card.y + inner.y }, size);
  }
}

/** The guest in whose card a child lies. */
function guestOf(index: TopologyIndex, node: TopologyNode): NodeId | undefined {
  return node.kind === "macvlan" || node.kind === "veth"
    ? nodeOfKind(index, node.guest, "guest")?.id
    : undefined;
}

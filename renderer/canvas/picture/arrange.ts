import type { Point } from "../../../shared/diagram/scene/scene.ts";
import type { CanvasEdge, CanvasNode } from "./canvas-node.ts";

interface Arranged<Element> {
  readonly base: Element;
  readonly made: Element;
}

/**
 * Lays selection and the drag in flight over a picture.
 *
 * Remembers what it made, so that only nodes whose state changed are new objects; a step of a drag
 * touches only what is dragged.
 */
export class Arranger {
  #nodes = new Map<string, Arranged<CanvasNode>>();
  #edges = new Map<string, Arranged<CanvasEdge>>();
  #places: { readonly base: readonly CanvasNode[]; readonly of: ReadonlyMap<string, number> } = {
    base: [],
    of: new Map(),
  };

  nodes(
    base: readonly CanvasNode[],
    selection: ReadonlySet<string>,
    moved: ReadonlyMap<string, Point> | null,
  ): CanvasNode[] {
    const next = new Map<string, Arranged<CanvasNode>>();
    const arranged = [...base];
    const places = this.#placesIn(base);
    for (const id of new Set([...selection, ...(moved?.keys() ?? [])])) {
      const at = places.get(id);
      const node = at === undefined ? undefined : base[at];
      if (at !== undefined && node) {
        const entry = this.#arranged(node, selection.has(id), moved?.get(id));
        next.set(id, entry);
        arranged[at] = entry.made;
      }
    }
    this.#nodes = next;
    return arranged;
  }

  #arranged(node: CanvasNode, selected: boolean, place: Point | undefined): Arranged<CanvasNode> {
    const { x, y } = place ?? node.position;
    const old = this.#nodes.get(node.id);
    const isSame =
      old?.base === node &&
      old.made.selected === selected &&
      old.made.position.x === x &&
      old.made.position.y === y;
    return isSame ? old : { base: node, made: { ...node, selected, position: { x, y } } };
  }

  #placesIn(base: readonly CanvasNode[]): ReadonlyMap<string, number> {
    if (this.#places.base !== base) {
      this.#places = { base, of: new Map(base.map(({ id }, at) => [id, at])) };
    }
    return this.#places.of;
  }

  edges(base: readonly CanvasEdge[], selection: ReadonlySet<string>): CanvasEdge[] {
    const next = new Map<string, Arranged<CanvasEdge>>();
    const arranged = base.map((edge) => {
      if (!selection.has(edge.id)) {
        return edge;
      }
      const old = this.#edges.get(edge.id);
      const entry = old?.base === edge ? old : { base: edge, made: { ...edge, selected: true } };
      next.set(edge.id, entry);
      return entry.made;
    });
    this.#edges = next;
    return arranged;
  }
}

import type { Point } from "../../../shared/diagram/scene/scene.ts";
import type { CanvasEdge, CanvasNode } from "./canvas-node.ts";

interface Arranged<Element> {
  readonly base: Element;
  readonly made: Element;
}

/**
 * Lays selection and the drag in flight over a picture.
 *
 * Remembers what it made, so that only nodes whose state changed are new objects.
 */
export class Arranger {
  #nodes = new Map<string, Arranged<CanvasNode>>();
  #edges = new Map<string, Arranged<CanvasEdge>>();

  nodes(
    base: readonly CanvasNode[],
    selection: ReadonlySet<string>,
    moved: ReadonlyMap<string, Point> | null,
  ): CanvasNode[] {
    const next = new Map<string, Arranged<CanvasNode>>();
    const arranged = base.map((node) => {
      const place = moved?.get(node.id);
      const selected = selection.has(node.id);
      if (!selected && place === undefined) {
        return node;
      }
      const { x, y } = place ?? node.position;
      const old = this.#nodes.get(node.id);
      const same =
        old?.base === node &&
        old.made.selected === selected &&
        old.made.position.x === x &&
        old.made.position.y === y;
      const entry = same ? old : { base: node, made: { ...node, selected, position: { x, y } } };
      next.set(node.id, entry);
      return entry.made;
    });
    this.#nodes = next;
    return arranged;
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

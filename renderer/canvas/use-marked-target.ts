import { useEffect, type RefObject } from "react";
import { useCanvas } from "./canvas-store.ts";

/**
 * Marks the node that something would be dropped on.
 *
 * By class on its element: the node is not drawn again while the pointer passes.
 */
export function useMarkedTarget(pane: RefObject<HTMLElement | null>): void {
  const target = useCanvas((state) => state.target);
  useEffect(() => {
    const node =
      target &&
      pane.current?.querySelector(`.react-flow__node[data-id="${CSS.escape(target.id)}"]`);
    if (!node) {
      return undefined;
    }
    const mark = target.refused ? "canvas-refused" : "canvas-target";
    node.classList.add(mark);
    return () => {
      node.classList.remove(mark);
    };
  }, [pane, target]);
}

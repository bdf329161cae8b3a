import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import type { PictureZoom } from "./use-picture-zoom.ts";

interface Handlers {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
}

/** Keys, wheel and pointer on a picture, as on the canvas; arrows scroll by themselves. */
export function usePictureGestures(
  view: RefObject<HTMLElement | null>,
  { zoomBy, zoomTo }: PictureZoom,
): Handlers {
  useWheel(view, zoomBy);
  // What is held, from the corner of what scrolls.
  const held = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onKeyDown(event) {
      const act = {
        "+": () => {
          zoomBy(1);
        },
        "=": () => {
          zoomBy(1);
        },
        "-": () => {
          zoomBy(-1);
        },
        "0": () => {
          zoomTo(1);
        },
        f: () => {
          zoomTo("fit");
        },
      }[event.key.toLowerCase()];
      if (act && !event.altKey && !event.metaKey) {
        event.preventDefault();
        act();
      }
    },
    onPointerDown(event) {
      // On a scroll bar the event is the view's own.
      if (event.button === 0 && event.target !== event.currentTarget) {
        const { scrollLeft, scrollTop } = event.currentTarget;
        held.current = { x: event.clientX + scrollLeft, y: event.clientY + scrollTop };
        event.currentTarget.setPointerCapture(event.pointerId);
      }
    },
    onPointerMove({ clientX: x, clientY: y, currentTarget }) {
      if (held.current) {
        const { x: left, y: top } = held.current;
        currentTarget.scrollTo({ left: left - x, top: top - y, behavior: "instant" });
      }
    },
    onPointerUp() {
      held.current = null;
    },
  };
}

/** React listens passively: only a listener of our own keeps the window from zooming as well. */
function useWheel(view: RefObject<HTMLElement | null>, zoomBy: PictureZoom["zoomBy"]): void {
  useEffect(() => {
    const element = view.current;
    const turn = (event: WheelEvent): void => {
      if (event.ctrlKey && event.deltaY !== 0) {
        event.preventDefault();
        zoomBy(event.deltaY < 0 ? 1 : -1, { x: event.clientX, y: event.clientY });
      }
    };
    element?.addEventListener("wheel", turn, { passive: false });
    return () => {
      element?.removeEventListener("wheel", turn);
    };
  }, [view, zoomBy]);
}

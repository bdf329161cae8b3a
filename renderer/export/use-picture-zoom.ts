import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { scaleAfter, scaleToFit } from "./picture-scale.ts";
import type { PixelSize } from "./png-of.ts";

/** Pixels around the picture; the style sheet has them as well. */
const MARGIN = 16;

/** Somewhere in the window. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place of the picture, from 0 to 1 each way, and where in the window it was seen. */
interface Anchor extends Point {
  readonly at: Point;
}

/** How large a picture is looked at. */
export interface PictureZoom {
  readonly scale: number;
  /** Goes some steps in or out; what is at the point, else in the middle, stays where it is. */
  readonly zoomBy: (steps: number, at?: Point) => void;
  readonly zoomTo: (scale: number | "fit") => void;
}

/** Zooms what stands in a view that scrolls: all of it is in sight until something else is asked for. */
export function usePictureZoom(
  view: RefObject<HTMLElement | null>,
  natural: PixelSize,
): PictureZoom {
  const [zoom, setZoom] = useState<number | "fit">("fit");
  const room = useRoom(view);
  const scale = zoom === "fit" ? scaleToFit(natural, room) : zoom;
  const anchor = useRef<Anchor | null>(null);
  useLayoutEffect(() => {
    const image = view.current?.querySelector("img")?.getBoundingClientRect();
    if (image && anchor.current) {
      const { x, y, at } = anchor.current;
      view.current?.scrollBy({
        left: image.left + x * image.width - at.x,
        top: image.top + y * image.height - at.y,
        behavior: "instant",
      });
    }
    anchor.current = null;
  }, [view, scale]);
  const zoomBy = (steps: number, at?: Point): void => {
    anchor.current = view.current && anchorIn(view.current, at);
    setZoom(scaleAfter(scale, steps));
  };
  const zoomTo = (next: number | "fit"): void => {
    anchor.current = view.current && anchorIn(view.current, undefined);
    setZoom(next);
  };
  return { scale, zoomBy, zoomTo };
}

function anchorIn(view: HTMLElement, at: Point | undefined): Anchor | null {
  const image = view.querySelector("img")?.getBoundingClientRect();
  const { left, top, width, height } = view.getBoundingClientRect();
  const seen = at ?? { x: left + width / 2, y: top + height / 2 };
  return image && image.width > 0
    ? {
        x: (seen.x - image.left) / image.width,
        y: (seen.y - image.top) / image.height,
        at: seen,
      }
    : null;
}

/** What there is for the picture; scroll bars come and go without changing it. */
function useRoom(view: RefObject<HTMLElement | null>): PixelSize {
  const [room, setRoom] = useState<PixelSize>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = view.current;
    if (!element) {
      return undefined;
    }
    const observer = new ResizeObserver(() => {
      const { offsetWidth, offsetHeight } = element;
      setRoom({ width: offsetWidth - 2 * MARGIN, height: offsetHeight - 2 * MARGIN });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [view]);
  return room;
}

import { useLayoutEffect, useState, type CSSProperties } from "react";
import type { TourStep } from "./tour-steps.ts";

/** Width of the words, in pixels. */
const WIDTH = 340;
const GAP = 16;

interface Place {
  readonly ring: CSSProperties;
  readonly card: CSSProperties;
}

const NOWHERE: Place = {
  ring: { display: "none" },
  card: { right: GAP, bottom: 48, width: WIDTH },
};

/** Where a step's words and the ring around its target stand; follows the window's size. */
export function usePlace(step: TourStep): Place {
  const [place, setPlace] = useState(NOWHERE);
  useLayoutEffect(() => {
    const target = document.querySelector(step.target);
    if (!target) {
      return undefined;
    }
    const put = (): void => {
      setPlace(placeAt(target.getBoundingClientRect(), step.place));
    };
    put();
    const observer = new ResizeObserver(put);
    [target, document.body].forEach((one) => {
      observer.observe(one);
    });
    return () => {
      observer.disconnect();
    };
  }, [step]);
  return place;
}

function placeAt({ left, top, width, height }: DOMRect, place: TourStep["place"]): Place {
  const ring = { left, top, width, height };
  const { innerWidth, innerHeight } = window;
  switch (place) {
    case "inside":
      return {
        ring,
        card: { width: WIDTH, left: left + GAP, bottom: innerHeight - top - height + GAP },
      };
    case "left":
      return { ring, card: { width: WIDTH, right: innerWidth - left + GAP, top: top + GAP } };
    case "below":
      return { ring, card: { width: WIDTH, right: GAP, top: top + height + GAP } };
  }
}

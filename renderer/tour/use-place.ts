import { useLayoutEffect, useState, type CSSProperties } from "react";
import type { TourStep } from "./tour-steps.ts";

/** Width of the words, in pixels. */
const WIDTH = 340;
const LEAST_WIDTH = 260;
const GAP = 16;
/** The window's foot with a gap above it. */
const FOOT = 40;
/** How thick the ring is, which lies around its target. */
const RING = 2;

interface Place {
  readonly ring: CSSProperties;
  readonly card: CSSProperties;
}

const NOWHERE: Place = {
  ring: { display: "none" },
  card: { right: GAP, bottom: FOOT, width: WIDTH },
};

/** Where a step's words and the ring around its target stand; follows the window's size. */
export function usePlace(step: TourStep): Place {
  const [place, setPlace] = useState(NOWHERE);
  useLayoutEffect(() => {
    const targets = [...document.querySelectorAll(step.target)];
    if (targets.length === 0) {
      return undefined;
    }
    const put = (): void => {
      setPlace(placeAt(around(targets), step.place));
    };
    put();
    const observer = new ResizeObserver(put);
    [...targets, document.body].forEach((one) => {
      observer.observe(one);
    });
    return () => {
      observer.disconnect();
    };
  }, [step]);
  return place;
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function around(targets: readonly Element[]): Edges {
  const boxes = targets.map((target) => target.getBoundingClientRect());
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** The words never cover what they are about: they stand over the panel beside it. */
function placeAt({ left, top, right, bottom }: Edges, place: TourStep["place"]): Place {
  // Panels lie at the window's edge; around buttons there is room.
  const out = place === "below" ? 2 * RING : RING;
  const ring = {
    ...{ left: left - out, top: top - out },
    ...{ width: right - left + 2 * (out - RING), height: bottom - top + 2 * (out - RING) },
  };
  const { innerWidth } = window;
  switch (place) {
    case "right": {
      const room = innerWidth - right - 2 * GAP;
      const width = Math.min(WIDTH, Math.max(LEAST_WIDTH, room));
      return { ring, card: { width, right: GAP, top: top + GAP } };
    }
    case "left":
      return { ring, card: { width: WIDTH, right: innerWidth - left + GAP, bottom: FOOT } };
    case "below":
      return { ring, card: { width: WIDTH, right: GAP, top: bottom + GAP } };
  }
}

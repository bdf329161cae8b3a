import "./connection-layer.css";
import { ViewportPortal } from "@xyflow/react";
import type { ReactNode } from "react";
import type { Box, Point } from "../../../shared/diagram/scene/scene.ts";
import { useSay } from "../../i18n/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { useCanvas } from "../canvas-store.ts";
import { useItemBoxes } from "../geometry/item-boxes.ts";

/**
 * The line that is being drawn, and the lines that a dragged node is in line with.
 *
 * Nothing while there is neither: a layer over all nodes costs frames even when it is empty.
 */
export function ConnectionLayer(): ReactNode {
  const isNeeded = useCanvas(({ connecting, guides }) => connecting !== null || guides.length > 0);
  return isNeeded ? <Lines /> : null;
}

function Lines(): ReactNode {
  const connecting = useCanvas((state) => state.connecting);
  const refused = useCanvas((state) => state.target?.refused === true);
  const guides = useCanvas((state) => state.guides);
  const boxes = useItemBoxes();
  const from = connecting && boxes.get(connecting.from);
  return (
    <ViewportPortal>
      <svg
        aria-hidden
        className={classNames("canvas-connection", refused && "canvas-connection-refused")}
      >
        {connecting && from && (
          <>
            <path d={lineOf(from, connecting.at)} />
            <circle cx={connecting.at.x} cy={connecting.at.y} r={4} />
          </>
        )}
        {guides.map(({ axis, at, from: start, to }) => (
          <line
            key={axis}
            className="canvas-guide"
            {...(axis === "x"
              ? { x1: at, x2: at, y1: start, y2: to }
              : { x1: start, x2: to, y1: at, y2: at })}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}

/** Leaves the card at the side that the pointer is on. */
function lineOf(box: Box, at: Point): string {
  const up = at.y < box.y + box.height / 2;
  const x = box.x + box.width / 2;
  const y = up ? box.y : box.y + box.height;
  const reach = Math.max(20, Math.abs(at.y - y) / 2) * (up ? -1 : 1);
  return `M${x} ${y}C${x} ${y + reach} ${at.x} ${at.y - reach} ${at.x} ${at.y}`;
}

/** What would happen at the pointer, or why it cannot. */
export function HintLayer(): ReactNode {
  const say = useSay();
  const hint = useCanvas((state) => state.hint);
  return (
    <div role="status">
      {hint && (
        <div
          className={classNames("canvas-hint", hint.tone === "bad" && "canvas-hint-bad")}
          style={hintPlace(hint.at)}
        >
          {say(hint.message)}
        </div>
      )}
    </div>
  );
}

/** Beside the pointer, on the side where there is room. */
function hintPlace({ x, y }: Point): Record<string, number> {
  const isRight = x > window.innerWidth - 360;
  return {
    top: Math.min(y + 16, window.innerHeight - 80),
    ...(isRight ? { right: window.innerWidth - x + 12 } : { left: x + 14 }),
  };
}

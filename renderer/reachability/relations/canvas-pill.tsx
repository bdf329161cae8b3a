import { useStore, type ReactFlowState } from "@xyflow/react";
import type { ReactNode } from "react";
import type { Point } from "../../../shared/diagram/scene/scene.ts";
import { classNames } from "../../ui/class-names.ts";

const WIDTH = 360;

const NOTE_WIDTH = 250;

/** From the point to its note: the cross that marks the point has a radius of 9. */
const NOTE_GAP = 15;

interface CanvasPillProps {
  /** Middle of its upper edge. */
  readonly at: Point;
  readonly tone: "good" | "warn" | "bad";
  readonly children: ReactNode;
}

/** Words on the canvas, on a ground of their tone. */
export function CanvasPill({ at, tone, children }: CanvasPillProps): ReactNode {
  return (
    <foreignObject
      className="relation-words"
      x={at.x - WIDTH / 2}
      y={at.y}
      width={WIDTH}
      height="24"
    >
      <div className="relation-centre">
        <span className={`relation-pill relation-pill-${tone}`}>{children}</span>
      </div>
    </foreignObject>
  );
}

/**
 * A sentence beside a point of the canvas, such as the rule by which a frame dies there; below it where
 * the edge is near.
 */
export function CanvasNote({
  at,
  children,
}: {
  readonly at: Point;
  readonly children: ReactNode;
}): ReactNode {
  const right = useStore(shownRight);
  const x = Math.min(at.x + NOTE_GAP, right - NOTE_GAP - NOTE_WIDTH);
  const isBeside = x > at.x;
  return (
    <foreignObject
      className="relation-words"
      x={x}
      y={isBeside ? at.y - 12 : at.y + NOTE_GAP}
      width={NOTE_WIDTH}
      height="24"
    >
      <div className={classNames("relation-note", isBeside && "relation-note-beside")}>
        {children}
      </div>
    </foreignObject>
  );
}

/** The right edge of what is shown, in the canvas's own units. */
function shownRight({ transform: [x, , zoom], width }: ReactFlowState): number {
  return (width - x) / zoom;
}

import type { ReactNode } from "react";
import type { Point } from "../../../shared/diagram/scene/scene.ts";

const WIDTH = 360;

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

/** A sentence beside a point of the canvas, such as the rule by which a frame dies there. */
export function CanvasNote({
  at,
  children,
}: {
  readonly at: Point;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <foreignObject className="relation-words" x={at.x + 15} y={at.y - 12} width="250" height="24">
      <div className="relation-note">{children}</div>
    </foreignObject>
  );
}

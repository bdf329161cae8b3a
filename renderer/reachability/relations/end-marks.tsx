import { useStore, type ReactFlowState } from "@xyflow/react";
import type { ReactNode } from "react";
import type { Box } from "../../../shared/diagram/scene/scene.ts";
import type { ReachState, Relation } from "../../../shared/reachability/relations/relation.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import { StateMark } from "../../ui/state-mark.tsx";
import { anchorOf } from "./end-item.ts";
import type { Picture } from "./journey-path.ts";

/** Marks are drawn for what is in sight, in steps of so many pixels: panning draws rarely. */
const TILE = 400;

interface EndMarksProps {
  readonly relations: readonly Relation[];
  readonly picture: Picture;
}

/** A sign at the node of every other end: whether the selected one reaches it. */
export function EndMarks({ relations, picture }: EndMarksProps): ReactNode {
  const [left = 0, top = 0, right = 0, bottom = 0] = useStore(tilesInSight).split(" ").map(Number);
  return relations.flatMap(({ members, state }) =>
    members.map((end) => {
      const box = anchorOf(picture.index, picture.boxes, end);
      const isInSight =
        box &&
        box.x < right &&
        box.x + box.width > left &&
        box.y < bottom &&
        box.y + box.height > top;
      return isInSight ? <EndMark key={end} end={end} box={box} state={state} /> : null;
    }),
  );
}

interface EndMarkProps {
  readonly end: NodeId;
  readonly box: Box;
  readonly state: ReachState;
}

function EndMark({ end, box, state }: EndMarkProps): ReactNode {
  return (
    <g
      data-end={end}
      className={`end-mark end-mark-${state}`}
      transform={`translate(${box.x + box.width - 4} ${box.y + 2})`}
    >
      <g className="end-mark-sign">
        <circle r="9" />
        <g transform="translate(-6 -6)">
          <StateMark state={state} size={12} />
        </g>
      </g>
    </g>
  );
}

/** The part of the canvas in sight, to the next tile, as text: equal text, nothing to draw. */
function tilesInSight({ transform: [x, y, zoom], width, height }: ReactFlowState): string {
  const down = (value: number): number => Math.floor(value / TILE) * TILE;
  const up = (value: number): number => Math.ceil(value / TILE) * TILE;
  return [down(-x / zoom), down(-y / zoom), up((width - x) / zoom), up((height - y) / zoom)].join(
    " ",
  );
}

import { useStore, type ReactFlowState } from "@xyflow/react";
import type { ReactNode } from "react";
import type { Box } from "../../../shared/diagram/scene/scene.ts";
import type { ReachState, Relation } from "../../../shared/reachability/relations/relation.ts";
import type { NodeId } from "../../../shared/topology/brand.ts";
import { StateMark } from "../../ui/state-mark.tsx";
import { anchorOf } from "../../../shared/diagram/lines/end-item.ts";
import type { Picture } from "../../../shared/diagram/lines/journey-path.ts";

/** Marks are drawn for what is in sight, in steps of so many pixels: panning draws rarely. */
const TILE = 400;

interface EndMarksProps {
  readonly relations: readonly Relation[];
  readonly picture: Picture;
}

/** More signs than this are drawn as one path for each state: elements by the thousand cost seconds. */
const MAX_SIGNS = 300;

/** A sign at the node of every other end: whether the selected one reaches it. */
export function EndMarks({ relations, picture }: EndMarksProps): ReactNode {
  const [left = 0, top = 0, right = 0, bottom = 0] = useStore(tilesInSight).split(" ").map(Number);
  const marks = relations.flatMap(({ members, state }) =>
    members.flatMap((end) => {
      const box = anchorOf(picture.index, picture.boxes, end);
      const isInSight =
        box &&
        box.x < right &&
        box.x + box.width > left &&
        box.y < bottom &&
        box.y + box.height > top;
      return isInSight ? [{ end, box, state }] : [];
    }),
  );
  return marks.length > MAX_SIGNS ? (
    <ManyMarks marks={marks} />
  ) : (
    marks.map((mark) => <EndMark key={mark.end} {...mark} />)
  );
}

/** The signs in a few strokes: a tick, an arrow, a cross. */
const STROKES: Readonly<Record<ReachState, string>> = {
  reachable: "m-8 0l6 6 10-12",
  "one-way": "m-9 0h18m-7-7l7 7-7 7",
  blocked: "m-7-7l14 14m0-14l-14 14",
};

function ManyMarks({ marks }: { readonly marks: readonly EndMarkProps[] }): ReactNode {
  const lines = new Map<ReachState, string[]>();
  for (const { box, state } of marks) {
    const list = lines.get(state) ?? [];
    list.push(`M${box.x + box.width - 12} ${box.y + 12}${STROKES[state]}`);
    lines.set(state, list);
  }
  return [...lines].map(([state, list]) => (
    <path key={state} className={`end-strokes end-strokes-${state}`} d={list.join("")} />
  ));
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

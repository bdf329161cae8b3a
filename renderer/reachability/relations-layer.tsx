import "./relations/relations.css";
import { ViewportPortal } from "@xyflow/react";
import type { ReactNode } from "react";
import type { Relation } from "../../shared/reachability/relations/relation.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Analysis, ExplainedPair } from "../analysis/analysis.ts";
import { useFrom } from "../store/app.ts";
import { EndMarks } from "./relations/end-marks.tsx";
import { LitPath } from "./relations/lit-path.tsx";
import { PlayedFrame } from "./relations/played-frame.tsx";
import { RelationLine } from "./relations/relation-line.tsx";
import { useFocus } from "./relations/use-focus.ts";
import { useReachPicture } from "./relations/use-picture.ts";
import { useShownAnalysis } from "./use-shown-analysis.ts";

/** Who reaches whom, drawn over the nodes and wires of the canvas. */
export function RelationsLayer(): ReactNode {
  const analysis = useShownAnalysis();
  return (
    analysis && (
      <ViewportPortal>
        <Relations analysis={analysis} />
      </ViewportPortal>
    )
  );
}

/** More lines than this say nothing; the marks at the nodes say all. */
const MAX_LINES = 80;

function Relations({ analysis }: { readonly analysis: Analysis }): ReactNode {
  const picture = useReachPicture(analysis.topology);
  const focus = useFocus(analysis);
  const lit = useLitPair();
  const isPlaying = useFrom("player", (player) => player.playback !== null);
  const relations = focus ?? analysis.restrictions;
  return (
    <svg className="relations-layer" width="1" height="1">
      {relations.slice(0, MAX_LINES).map((relation, place) => (
        <RelationLine
          key={`${relation.from} ${relation.to}`}
          relation={relation}
          topology={analysis.topology}
          picture={picture}
          lane={laneOf(relations, place)}
          tagged={!focus}
          dimmed={isPlaying || (lit !== null && !isOf(relation, lit))}
        />
      ))}
      {focus && <EndMarks relations={focus} picture={picture} />}
      {lit && !isPlaying && <LitPath explained={lit} picture={picture} />}
      <PlayedFrame picture={picture} />
    </svg>
  );
}

/** The pair under the pointer, else the explained one. */
function useLitPair(): ExplainedPair | null {
  const glimpsed = useFrom("analysis", (analysis) => analysis.glimpsed);
  const explained = useFrom("analysis", (analysis) => analysis.explained);
  const isPreview = useFrom("view", (view) => view.preview !== null);
  // A story is about the document, not about what a remedy would make of it.
  return isPreview ? null : (glimpsed ?? explained);
}

function isOf({ from, to, members }: Relation, { explanation }: ExplainedPair): boolean {
  const [a, b] = [explanation.from, explanation.to];
  const isBetween = (one: NodeId, other: NodeId): boolean =>
    (one === from || one === to) && members.includes(other);
  return isBetween(a, b) || isBetween(b, a);
}

/** How many earlier relations leave the same end. */
function laneOf(relations: readonly Relation[], place: number): number {
  const from = relations[place]?.from;
  return Math.min(5, relations.slice(0, place).filter((relation) => relation.from === from).length);
}

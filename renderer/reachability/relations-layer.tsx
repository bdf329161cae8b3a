import "./relations/relations.css";
import { useStore, ViewportPortal, type ReactFlowState } from "@xyflow/react";
import type { CSSProperties, ReactNode } from "react";
import type { Relation } from "../../shared/reachability/relations/relation.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Analysis, ExplainedPair } from "../analysis/analysis.ts";
import { useFrom } from "../store/app.ts";
import { EndMarks } from "./relations/end-marks.tsx";
import { LitPath } from "./relations/lit-path.tsx";
import { PlayedFrame } from "./relations/played-frame.tsx";
import { RelationLine, RelationWords } from "./relations/relation-line.tsx";
import { useFocus } from "./relations/use-focus.ts";
import { useLines } from "./relations/use-lines.ts";
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

function Relations({ analysis }: { readonly analysis: Analysis }): ReactNode {
  const picture = useReachPicture(analysis.topology);
  const focus = useFocus(analysis);
  const lit = useLitPair();
  const isPlaying = useFrom("player", (player) => player.playback !== null);
  const scale = useStore(readableScale);
  const drawn = useLines(focus ?? analysis.restrictions, picture, !focus, scale);
  const lines = drawn.map((line) => ({
    ...line,
    key: `${line.relation.from} ${line.relation.to}`,
    topology: analysis.topology,
    tagged: !focus,
    dimmed: isPlaying || (lit !== null && !isOf(line.relation, lit)),
  }));
  return (
    <svg
      className="relations-layer"
      width="1"
      height="1"
      style={{ "--relation-scale": scale } as CSSProperties}
    >
      {lines.map(({ key, ...line }) => (
        <RelationLine key={key} {...line} />
      ))}
      {lines.map(({ key, ...line }) => (
        <RelationWords key={key} {...line} />
      ))}
      {focus && <EndMarks relations={focus} picture={picture} />}
      {lit && !isPlaying && <LitPath explained={lit} picture={picture} />}
      <PlayedFrame picture={picture} />
    </svg>
  );
}

/** Below this zoom, lines and words keep the size that they have there, in steps. */
const LEAST_ZOOM = 0.75;

function readableScale({ transform: [, , zoom] }: ReactFlowState): number {
  return Math.min(20, Math.max(1, Math.ceil((LEAST_ZOOM / zoom) * 4) / 4));
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

import { useMemo, type ReactNode } from "react";
import { useFrom } from "../../store/app.ts";
import { progressOf, tickOf, type Playback } from "../player/playback.ts";
import { endsUntil, hopsAt, legAt } from "../../../shared/reachability/journey/timeline.ts";
import { DeathCross } from "./death-cross.tsx";
import {
  journeyPath,
  type PathSegment,
  type Picture,
} from "../../../shared/diagram/lines/journey-path.ts";
import { pointAlong } from "./point-along.ts";

/** The frame that is being played: a dot for every copy, a cross where one dies. */
export function PlayedFrame({ picture }: { readonly picture: Picture }): ReactNode {
  const playback = useFrom("player", (player) => player.playback);
  return playback && <Frames playback={playback} picture={picture} />;
}

interface FramesProps {
  readonly playback: Playback;
  readonly picture: Picture;
}

function Frames({ playback, picture }: FramesProps): ReactNode {
  const { timeline } = playback;
  const tick = tickOf(playback);
  const leg = legAt(timeline, tick);
  const { legs } = timeline;
  const paths = useMemo(
    () => legs.map(({ journey }) => journeyPath(picture, journey)),
    [legs, picture],
  );
  const path = paths[leg];
  if (!path) {
    return null;
  }
  const moving = new Set(
    hopsAt(timeline, tick).map(({ hop }) => legs[leg]?.journey.hops.indexOf(hop)),
  );
  const reached = new Set(endsUntil(timeline, tick).map(({ end }) => end.step));
  return (
    <g className="played">
      {path.segments.map((segment, place) => (
        <path key={place} className="played-line" d={segment.d} />
      ))}
      {path.ends
        .filter(({ step }) => reached.has(step))
        .map(({ at, fate, step }) => (
          <g key={`${at.x} ${at.y} ${step}`} className={`played-end played-${fate}`}>
            <circle cx={at.x} cy={at.y} r="9" />
            {fate === "dies" ? <DeathCross at={at} /> : <Tick x={at.x} y={at.y} />}
          </g>
        ))}
      {path.segments
        .filter(({ hop }) => hop !== null && moving.has(hop))
        .map((segment, place) => (
          <Dot key={place} segment={segment} progress={progressOf(playback)} />
        ))}
    </g>
  );
}

function Tick({ x, y }: { readonly x: number; readonly y: number }): ReactNode {
  return <path className="played-tick" d={`M${x - 4} ${y + 0.5}l3 3 5.5-6.5`} />;
}

interface DotProps {
  readonly segment: PathSegment;
  readonly progress: number;
}

/** A copy of the frame under way. */
function Dot({ segment, progress }: DotProps): ReactNode {
  const at = pointAlong(segment.d, segment.reversed ? 1 - progress : progress);
  return (
    <g className="played-dot" transform={`translate(${at.x} ${at.y})`}>
      <circle r="9" className="played-glow" />
      <circle r="5" />
    </g>
  );
}

import { useMemo, type ReactNode } from "react";
import { works } from "../../../shared/reachability/remedies/effect.ts";
import type { Journey } from "../../../shared/reachability/journey/journey.ts";
import type { ExplainedPair } from "../../analysis/analysis.ts";
import { useSay } from "../../i18n/language.ts";
import { useFrom } from "../../store/app.ts";
import type { LitStep } from "../../store/view-store.ts";
import { classNames } from "../../ui/class-names.ts";
import { CanvasNote } from "./canvas-pill.tsx";
import { DeathCross } from "./death-cross.tsx";
import { itemOfEnd } from "../../../shared/diagram/lines/end-item.ts";
import {
  journeyPath,
  type PathEnd,
  type Picture,
} from "../../../shared/diagram/lines/journey-path.ts";

interface LitPathProps {
  readonly explained: ExplainedPair;
  readonly picture: Picture;
}

/** The way of a pair's frames, hop by hop, and where they die. */
export function LitPath({ explained, picture }: LitPathProps): ReactNode {
  const litStep = useFrom("view", (view) => view.litStep);
  const isStopped = !works(explained.explanation.verdict);
  const isAnswered = explained.explanation.reply.length > 0;
  return (
    <g className={isStopped ? "lit-stopped" : "lit-works"}>
      <LitJourney
        journey={explained.request}
        picture={picture}
        way="request"
        litStep={litStep}
        isFatal={isStopped && !isAnswered}
      />
      <LitJourney
        journey={explained.reply}
        picture={picture}
        way="reply"
        litStep={litStep}
        isFatal={isStopped && isAnswered}
      />
    </g>
  );
}

interface LitJourneyProps {
  readonly journey: Journey;
  readonly picture: Picture;
  readonly way: LitStep["way"];
  readonly litStep: LitStep | null;
  /** Its deaths are what the pair fails by. */
  readonly isFatal: boolean;
}

function LitJourney({ journey, picture, way, litStep, isFatal }: LitJourneyProps): ReactNode {
  const path = useMemo(() => journeyPath(picture, journey), [picture, journey]);
  const isLit = (step: number): boolean => litStep?.way === way && litStep.step === step;
  const lines = new Map(path.segments.map((segment) => [segment.d, segment]));
  const deaths = path.ends.filter(({ fate }) => isFatal && fate === "dies");
  return (
    <g className={classNames(litStep !== null && "lit-quiet")}>
      {[...lines.values()].map(({ d }) => (
        <path key={d} className="lit-line" d={d} />
      ))}
      {path.segments
        .filter(({ step }) => isLit(step))
        .map(({ d, reversed }) => (
          <path key={d} className={classNames("lit-hop", reversed && "lit-back")} d={d} />
        ))}
      {litStep?.way === way && <LitPlace journey={journey} picture={picture} step={litStep.step} />}
      <Deaths deaths={deaths} journey={journey} />
    </g>
  );
}

/** A ring around where a step happens. */
function LitPlace({
  journey,
  picture,
  step,
}: Pick<LitJourneyProps, "journey" | "picture"> & { readonly step: number }): ReactNode {
  const node = journey.steps[step]?.node;
  const box =
    node && (picture.boxes.get(node) ?? picture.boxes.get(itemOfEnd(picture.index, node)));
  return (
    box && (
      <rect
        className="lit-place"
        x={box.x - 4}
        y={box.y - 4}
        width={box.width + 8}
        height={box.height + 8}
        rx="11"
      />
    )
  );
}

interface DeathsProps {
  readonly deaths: readonly PathEnd[];
  readonly journey: Journey;
}

/** Crosses where copies die; the last one says by which rule. */
function Deaths({ deaths, journey }: DeathsProps): ReactNode {
  const say = useSay();
  const last = deaths.at(-1);
  const sentence = last && journey.steps[last.step]?.message;
  return (
    <>
      {deaths.map(({ at, step }) => (
        <g key={`${at.x} ${at.y} ${step}`} className="lit-death">
          <circle cx={at.x} cy={at.y} r="9" />
          <DeathCross at={at} />
        </g>
      ))}
      {last && sentence && <CanvasNote at={last.at}>{say(sentence)}</CanvasNote>}
    </>
  );
}

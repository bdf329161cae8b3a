import { Info, X } from "lucide-react";
import type { ReactNode } from "react";
import { useSay, useText } from "../../i18n/language.ts";
import { useApp, useFrom } from "../../store/app.ts";
import { classNames } from "../../ui/class-names.ts";
import { RuleChip } from "./rule-chip.tsx";
import type { StoryPart, StoryStep } from "./story.ts";

/** What happens to the frame one way, step by step; pressing a step lights it on the canvas. */
export function ExplainSteps({ part }: { readonly part: StoryPart }): ReactNode {
  const t = useText();
  return (
    <>
      <h3 className="explain-section">{t(`ui.reach.explain.${part.way}`)}</h3>
      <ol className="explain-steps">
        {part.steps.map((step) => (
          <StepLine key={step.index} story={step} way={part.way} />
        ))}
      </ol>
    </>
  );
}

interface StepLineProps {
  readonly story: StoryStep;
  readonly way: StoryPart["way"];
}

function StepLine({ story, way }: StepLineProps): ReactNode {
  const t = useText();
  const say = useSay();
  const app = useApp();
  const isLit = useFrom(
    "view",
    ({ litStep }) => litStep?.way === way && litStep.step === story.index,
  );
  const { step, index, stop } = story;
  const number = index + 1;
  return (
    <li
      className={classNames(
        "explain-step",
        stop !== null && "explain-bad",
        story.isAftermath && "explain-aftermath",
        isLit && "explain-lit",
      )}
    >
      <button
        type="button"
        className="explain-press"
        aria-pressed={isLit}
        title={t("ui.reach.step.light", { number })}
        onClick={() => {
          app.view.getState().light(isLit ? null : { way, step: index });
        }}
      >
        <span className="explain-number">
          {story.isName ? <Info size={12} aria-hidden /> : number}
        </span>
        <span className="explain-words">
          {story.isNewFrame && (
            <span className="explain-frame">{t(`explain.frame.${step.frame}`)}</span>
          )}
          {say(step.message)}
          {stop !== null && (
            <span className="explain-dies">
              <X size={12} aria-hidden />
              {t(`ui.reach.step.${stop}`)}
            </span>
          )}
        </span>
      </button>
      {step.rule !== undefined && <RuleChip rule={step.rule} />}
    </li>
  );
}

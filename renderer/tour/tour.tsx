import "./tour.css";
import { useEffect, useRef, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { TOUR_STEPS, type TourStep } from "./tour-steps.ts";
import { usePlace } from "./use-place.ts";

/** The step of the tour that is shown over the window, which stays in use. */
export function Tour(): ReactNode {
  const step = useFrom("view", ({ tourStep }) => tourStep);
  const shown = step === null ? undefined : TOUR_STEPS[step];
  return shown && step !== null ? <Step key={step} step={shown} at={step} /> : null;
}

interface StepProps {
  readonly step: TourStep;
  readonly at: number;
}

function Step({ step, at }: StepProps): ReactNode {
  const app = useApp();
  const t = useText();
  const card = useRef<HTMLDivElement>(null);
  const place = usePlace(step);
  useEffect(() => {
    step.enter(app);
    card.current?.focus();
  }, [app, step]);
  const go = (to: number | null): void => {
    app.view.getState().tour(to);
  };
  return (
    <>
      <div className="tour-ring" style={place.ring} aria-hidden />
      <div
        ref={card}
        className="tour-card"
        style={place.card}
        role="dialog"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            go(null);
          }
        }}
      >
        <p className="tour-count">
          {t("ui.tour.step", { step: at + 1, count: TOUR_STEPS.length })}
        </p>
        <h2 id="tour-title">{t(step.title)}</h2>
        <p id="tour-text">{t(step.text)}</p>
        <StepButtons at={at} onGo={go} />
      </div>
    </>
  );
}

interface StepButtonsProps {
  readonly at: number;
  readonly onGo: (to: number | null) => void;
}

function StepButtons({ at, onGo }: StepButtonsProps): ReactNode {
  const t = useText();
  const isLast = at === TOUR_STEPS.length - 1;
  return (
    <div className="tour-buttons">
      {!isLast && (
        <Button
          variant="ghost"
          onClick={() => {
            onGo(null);
          }}
        >
          {t("ui.tour.skip")}
        </Button>
      )}
      <span className="tour-space" />
      {at > 0 && (
        <Button
          onClick={() => {
            onGo(at - 1);
          }}
        >
          {t("ui.tour.back")}
        </Button>
      )}
      <Button
        variant="primary"
        onClick={() => {
          onGo(isLast ? null : at + 1);
        }}
      >
        {t(isLast ? "ui.tour.done" : "ui.tour.next")}
      </Button>
    </div>
  );
}

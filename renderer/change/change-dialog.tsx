import "./change-dialog.css";
import type { ReactNode } from "react";
import { useFrom } from "../store/app.ts";
import { AskingStep } from "./asking-step.tsx";
import { CountdownStep } from "./countdown-step.tsx";
import { ImpossibleStep } from "./impossible-step.tsx";
import { OutcomeStep } from "./outcome-step.tsx";
import { PreparingStep } from "./preparing-step.tsx";
import { ReviewStep } from "./review-step.tsx";
import { WorkingStep } from "./working-step.tsx";

/** A change of this machine, from looking at it to its end; nothing while there is none. */
export function ChangeDialog(): ReactNode {
  const phase = useFrom("change", (change) => change.phase);
  switch (phase.at) {
    case "idle":
      return null;
    case "preparing":
      return <PreparingStep />;
    case "reviewing":
      return <ReviewStep phase={phase} />;
    case "impossible":
      return <ImpossibleStep problems={phase.problems} />;
    case "asking":
      return <AskingStep terminal={phase.terminal} />;
    case "working":
      return <WorkingStep phase={phase} />;
    case "countdown":
      return <CountdownStep phase={phase} />;
    case "ended":
      return <OutcomeStep subject={phase.subject} outcome={phase.outcome} />;
  }
}

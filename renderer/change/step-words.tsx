import type { ReactNode } from "react";
import { classNames } from "../ui/class-names.ts";
import { useFocusHere } from "./use-focus-here.ts";

interface StepWordsProps {
  readonly icon: ReactNode;
  readonly tone?: "plain" | "good" | "bad" | "warn";
  readonly children: ReactNode;
}

/** The words of a step beside its sign; takes the focus when the step comes, so that it is read. */
export function StepWords({ icon, tone = "plain", children }: StepWordsProps): ReactNode {
  const words = useFocusHere();
  return (
    <div className={classNames("step-words", `step-${tone}`)} role="status">
      <span className="step-icon">{icon}</span>
      <div className="step-text" tabIndex={-1} ref={words}>
        {children}
      </div>
    </div>
  );
}

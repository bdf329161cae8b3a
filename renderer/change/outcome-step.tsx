import { Check, CircleX, TriangleAlert, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { beginVerify } from "./verify-flow.ts";
import { leave, reviewAgain } from "./change-flow.ts";
import type { Outcome, Subject } from "./change-phase.ts";
import { OutcomeDetails } from "./outcome-details.tsx";
import { StepWords } from "./step-words.tsx";

interface OutcomeProps {
  readonly subject: Subject;
  readonly outcome: Outcome;
}

/** How a change ended, and why. */
export function OutcomeBody({ subject, outcome }: OutcomeProps): ReactNode {
  const { tone, icon } = lookOf(outcome);
  return (
    <StepWords icon={icon} tone={tone}>
      <OutcomeDetails subject={subject} outcome={outcome} />
    </StepWords>
  );
}

/** What can be done now. */
export function OutcomeFooter({ subject, outcome }: OutcomeProps): ReactNode {
  const t = useText();
  const app = useApp();
  const isGood = outcome.kind === "kept" || outcome.kind === "recovered";
  return (
    <>
      {outcome.kind === "kept" && subject.verb === "apply" && (
        <Button
          onClick={() => {
            leave(app);
            void beginVerify(app);
          }}
        >
          {t("ui.change.verifyNow")}
        </Button>
      )}
      {!isGood && <Button onClick={() => void reviewAgain(app)}>{t("ui.change.lookAgain")}</Button>}
      <Button
        variant="primary"
        onClick={() => {
          leave(app);
        }}
      >
        {t("ui.change.close")}
      </Button>
    </>
  );
}

interface Look {
  readonly tone: "good" | "bad" | "warn" | "plain";
  readonly icon: ReactNode;
}

const GOOD: Look = { tone: "good", icon: <Check size={22} /> };
const BAD: Look = { tone: "bad", icon: <CircleX size={22} /> };
const NOTHING: Look = { tone: "warn", icon: <TriangleAlert size={22} /> };
const BACK: Look = { tone: "plain", icon: <Undo2 size={22} /> };

function lookOf(outcome: Outcome): Look {
  switch (outcome.kind) {
    case "kept":
      return GOOD;
    case "reverted":
      return outcome.left.length > 0 ? BAD : BACK;
    case "recovered":
      return outcome.left.length > 0 ? BAD : GOOD;
    case "refused":
      return NOTHING;
    case "failed":
      return outcome.failure === "died" || outcome.failure === "lost" ? BAD : NOTHING;
  }
}

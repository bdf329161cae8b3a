import { Check, CircleX, TriangleAlert, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { beginVerify } from "./verify-flow.ts";
import { leave, reviewAgain } from "./change-flow.ts";
import type { Outcome, Subject } from "./change-phase.ts";
import { OutcomeDetails } from "./outcome-details.tsx";
import { StepWords } from "./step-words.tsx";

interface OutcomeStepProps {
  readonly subject: Subject;
  readonly outcome: Outcome;
}

/** How a change ended, why, and what can be done now. */
export function OutcomeStep({ subject, outcome }: OutcomeStepProps): ReactNode {
  const t = useText();
  const app = useApp();
  const { id, tone, icon } = lookOf(outcome, subject);
  const close = (): void => {
    leave(app);
  };
  const isGood = outcome.kind === "kept" || outcome.kind === "recovered";
  return (
    <Dialog
      open
      size={isGood ? "small" : "medium"}
      title={t(id)}
      onClose={close}
      footer={
        <>
          {outcome.kind === "kept" && subject.verb === "apply" && (
            <Button
              onClick={() => {
                close();
                void beginVerify(app);
              }}
            >
              {t("ui.change.verifyNow")}
            </Button>
          )}
          {!isGood && (
            <Button onClick={() => void reviewAgain(app)}>{t("ui.change.lookAgain")}</Button>
          )}
          <Button variant="primary" onClick={close}>
            {t("ui.change.close")}
          </Button>
        </>
      }
    >
      <StepWords icon={icon} tone={tone}>
        <OutcomeDetails subject={subject} outcome={outcome} />
      </StepWords>
    </Dialog>
  );
}

type Title =
  | "ui.change.kept"
  | "ui.change.removed"
  | "ui.change.reverted"
  | "ui.change.notReverted"
  | "ui.change.refused"
  | "ui.change.recovered"
  | "ui.change.failed"
  | "ui.change.lostTitle";

interface Look {
  readonly id: Title;
  readonly tone: "good" | "bad" | "warn" | "plain";
  readonly icon: ReactNode;
}

function lookOf(outcome: Outcome, subject: Subject): Look {
  switch (outcome.kind) {
    case "kept":
      return {
        ...{ tone: "good", icon: <Check size={22} /> },
        id: subject.verb === "remove" ? "ui.change.removed" : "ui.change.kept",
      };
    case "reverted":
      return outcome.left.length > 0
        ? { id: "ui.change.notReverted", tone: "bad", icon: <CircleX size={22} /> }
        : { id: "ui.change.reverted", tone: "plain", icon: <Undo2 size={22} /> };
    case "recovered":
      return outcome.left.length > 0
        ? { id: "ui.change.notReverted", tone: "bad", icon: <CircleX size={22} /> }
        : { id: "ui.change.recovered", tone: "good", icon: <Check size={22} /> };
    case "refused":
      return { id: "ui.change.refused", tone: "warn", icon: <TriangleAlert size={22} /> };
    case "failed":
      return outcome.failure === "died" || outcome.failure === "lost"
        ? { id: "ui.change.lostTitle", tone: "bad", icon: <CircleX size={22} /> }
        : { id: "ui.change.failed", tone: "warn", icon: <TriangleAlert size={22} /> };
  }
}

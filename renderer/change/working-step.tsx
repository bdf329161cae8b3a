import type { ReactNode } from "react";
import { useSay, useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import type { ChangePhase } from "./change-phase.ts";
import { stopWorking } from "./change-flow.ts";

interface WorkingStepProps {
  readonly phase: Extract<ChangePhase, { readonly at: "working" }>;
}

/** The change is being made: how far it is, and a way back at any time. */
export function WorkingStep({ phase }: WorkingStepProps): ReactNode {
  const t = useText();
  const app = useApp();
  const canStop = useFrom("change", ({ running }) => running !== null) && !phase.isTakingBack;
  return (
    <Dialog
      open
      persistent
      size="small"
      title={titleOf(phase, t)}
      onClose={() => undefined}
      footer={
        phase.subject.verb !== "recover" && (
          <Button disabled={!canStop} onClick={() => void stopWorking(app)}>
            {t("ui.change.takeBack")}
          </Button>
        )
      }
    >
      <Progress phase={phase} />
    </Dialog>
  );
}

function titleOf({ subject, isTakingBack }: WorkingStepProps["phase"], t: Text): string {
  if (isTakingBack || subject.verb === "recover") {
    return t("ui.change.takingBack");
  }
  return t(subject.verb === "apply" ? "ui.change.applying" : "ui.change.removing", {
    name: subject.name,
  });
}

type Text = ReturnType<typeof useText>;

function Progress({ phase }: WorkingStepProps): ReactNode {
  const t = useText();
  const say = useSay();
  const { done, total, title } = phase;
  const isKnown = total > 0;
  const words = title === null ? t("ui.change.starting") : say(title);
  return (
    <div className="change-progress">
      <div
        className={isKnown ? "change-bar" : "change-bar change-bar-endless"}
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        {...(isKnown ? { "aria-valuemax": total, "aria-valuenow": done } : {})}
      >
        {isKnown && <span style={{ width: `${(100 * done) / total}%` }} />}
      </div>
      <p className="change-quiet" role="status">
        <span>{words}</span>
        {isKnown && <span>{t("ui.change.stepOf", { done, total })}</span>}
      </p>
    </div>
  );
}

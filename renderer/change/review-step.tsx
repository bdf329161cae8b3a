import type { ReactNode } from "react";
import type { Risk } from "../../shared/plan/plan.ts";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { Select } from "../ui/select.tsx";
import { acceptRisk, carryOut, leave } from "./change-flow.ts";
import type { Reviewing } from "./change-phase.ts";
import { CommandBlock, commandsOf, CopyButton } from "./command-block.tsx";
import { OperationList } from "./operation-list.tsx";
import { PlanNotes } from "./plan-notes.tsx";
import { RiskList } from "./risk-list.tsx";
import { useFocusHere } from "./use-focus-here.ts";

interface ReviewProps {
  readonly phase: Reviewing;
}

/** What will change, what may go wrong, and the commands one fold away. */
export function ReviewBody({ phase }: ReviewProps): ReactNode {
  const t = useText();
  const app = useApp();
  const place = useFocusHere();
  const { subject, prepared, accepted } = phase;
  const { operations, risks } = prepared.plan;
  const isApply = subject.verb === "apply";
  return (
    <div className="change-review" tabIndex={-1} ref={place}>
      {operations.length === 0 && (
        <p className="change-quiet">{t(isApply ? "ui.change.nothing" : "ui.change.notHere")}</p>
      )}
      {risks.length > 0 && (
        <RiskList
          risks={risks}
          accepted={accepted}
          onAccept={(code, isAccepted) => {
            acceptRisk(app, code, isAccepted);
          }}
        />
      )}
      <OperationList operations={operations} topology={isApply ? subject.topology : null} />
      <PlanNotes prepared={prepared} />
      {operations.length > 0 && <CommandFold phase={phase} />}
    </div>
  );
}

function CommandFold({ phase }: ReviewProps): ReactNode {
  const t = useText();
  const lines = commandsOf(phase.prepared.plan.operations);
  const title = t("ui.change.commands", { count: lines.length });
  return (
    <details className="change-fold">
      <summary>{title}</summary>
      <CommandBlock label={title} lines={lines} />
      <CopyButton text={`${lines.join("\n")}\n`} label={t("ui.change.copy")} />
    </details>
  );
}

const SECONDS = [15, 30, 60, 120, 300] as const;

/** How long there is to decide afterwards, and the button that begins. */
export function ReviewFooter({ phase }: ReviewProps): ReactNode {
  const t = useText();
  const app = useApp();
  const seconds = useFrom("settings", (settings) => settings.confirmSeconds);
  const { plan } = phase.prepared;
  const count = plan.operations.length;
  const close = (): void => {
    leave(app);
  };
  if (count === 0) {
    return (
      <Button variant="primary" onClick={close}>
        {t("ui.change.close")}
      </Button>
    );
  }
  const isRemoval = phase.subject.verb === "remove";
  return (
    <>
      <span className="change-seconds">
        {t("ui.change.decideWithin")}
        <Select
          label={t("ui.change.decideWithin")}
          value={String(seconds)}
          options={[...new Set([...SECONDS, seconds])]
            .sort((a, b) => a - b)
            .map((one) => ({
              value: String(one),
              label: t("ui.change.seconds", { seconds: one }),
            }))}
          onChange={(value) => {
            app.settings.getState().change({ confirmSeconds: Number(value) });
          }}
        />
      </span>
      <Button onClick={close}>{t("ui.change.cancel")}</Button>
      <Button
        variant={isRemoval ? "danger" : "primary"}
        disabled={!plan.risks.every((risk) => mayBe(risk, phase.accepted))}
        onClick={() => void carryOut(app, phase)}
      >
        {t(isRemoval ? "ui.change.removeNow" : "ui.change.applyNow", { count })}
      </Button>
    </>
  );
}

/** A blocking risk needs its own tick; one that cannot be overridden stops everything. */
function mayBe({ severity, overridable, code }: Risk, accepted: readonly string[]): boolean {
  return severity !== "block" || (overridable && accepted.includes(code));
}

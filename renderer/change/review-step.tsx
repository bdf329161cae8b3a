import { useState, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Select } from "../ui/select.tsx";
import { carryOut, leave } from "./change-flow.ts";
import type { Reviewing } from "./change-phase.ts";
import { CommandBlock, commandsOf, CopyButton } from "./command-block.tsx";
import { OperationList } from "./operation-list.tsx";
import { PlanNotes } from "./plan-notes.tsx";
import { RiskList } from "./risk-list.tsx";

/** What will change, what may go wrong, and how long there is to decide afterwards. */
export function ReviewStep({ phase }: { readonly phase: Reviewing }): ReactNode {
  const t = useText();
  const app = useApp();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const { subject, prepared } = phase;
  const { operations, risks } = prepared.plan;
  const count = operations.length;
  const isApply = subject.verb === "apply";
  const close = (): void => {
    leave(app);
  };
  return (
    <Dialog
      open
      size="large"
      title={t(isApply ? "ui.change.applyTitle" : "ui.change.removeTitle", { name: subject.name })}
      description={count === 0 ? undefined : t("ui.change.promise")}
      onClose={close}
      footer={
        <ReviewFooter
          phase={phase}
          isReady={risks.every((risk) => isAccepted(risk, accepted))}
          onClose={close}
        />
      }
    >
      <div className="change-review">
        {count === 0 && (
          <p className="change-lead">{t(isApply ? "ui.change.nothing" : "ui.change.notHere")}</p>
        )}
        {risks.length > 0 && (
          <RiskList
            risks={risks}
            accepted={accepted}
            onAccept={(code, is) => {
              const others = [...accepted].filter((one) => one !== code);
              setAccepted(new Set(is ? [...others, code] : others));
            }}
          />
        )}
        <OperationList operations={operations} topology={isApply ? subject.topology : null} />
        <PlanNotes prepared={prepared} />
        {count > 0 && <CommandFold phase={phase} />}
      </div>
    </Dialog>
  );
}

function isAccepted(
  { severity, overridable, code }: Reviewing["prepared"]["plan"]["risks"][number],
  accepted: ReadonlySet<string>,
): boolean {
  return severity !== "block" || (overridable && accepted.has(code));
}

function CommandFold({ phase }: { readonly phase: Reviewing }): ReactNode {
  const t = useText();
  const lines = commandsOf(phase.prepared.plan.operations);
  return (
    <details className="change-fold">
      <summary>{t("ui.change.commands", { count: lines.length })}</summary>
      <CommandBlock label={t("ui.change.commands", { count: lines.length })} lines={lines} />
      <CopyButton text={`${lines.join("\n")}\n`} label={t("ui.change.copy")} />
    </details>
  );
}

const SECONDS = [15, 30, 60, 120, 300] as const;

interface ReviewFooterProps {
  readonly phase: Reviewing;
  readonly isReady: boolean;
  readonly onClose: () => void;
}

function ReviewFooter({ phase, isReady, onClose }: ReviewFooterProps): ReactNode {
  const t = useText();
  const app = useApp();
  const seconds = useFrom("settings", (settings) => settings.confirmSeconds);
  const count = phase.prepared.plan.operations.length;
  if (count === 0) {
    return (
      <Button variant="primary" onClick={onClose}>
        {t("ui.change.close")}
      </Button>
    );
  }
  const options = [...new Set([...SECONDS, seconds])].sort((a, b) => a - b);
  return (
    <>
      <span className="change-seconds">
        {t("ui.change.decideWithin")}
        <Select
          label={t("ui.change.decideWithin")}
          value={String(seconds)}
          options={options.map((one) => ({
            value: String(one),
            label: t("ui.change.seconds", { seconds: one }),
          }))}
          onChange={(value) => {
            app.settings.getState().change({ confirmSeconds: Number(value) });
          }}
        />
      </span>
      <Button onClick={onClose}>{t("ui.change.cancel")}</Button>
      <Button
        variant={phase.subject.verb === "remove" ? "danger" : "primary"}
        disabled={!isReady}
        onClick={() => void carryOut(app, phase)}
      >
        {t(phase.subject.verb === "remove" ? "ui.change.removeNow" : "ui.change.applyNow", {
          count,
        })}
      </Button>
    </>
  );
}

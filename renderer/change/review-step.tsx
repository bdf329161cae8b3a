import type { ReactNode } from "react";
import { fileChanges } from "../../shared/export/persist/file-changes.ts";
import type { Risk } from "../../shared/plan/plan.ts";
import { useSay, useText } from "../i18n/language.ts";
import type { PreparedPermanence } from "../../shared/protocol/app/changes.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { Select } from "../ui/select.tsx";
import { acceptRisk, carryOut, leave } from "./change-flow.ts";
import { isTried, type Reviewing } from "./change-phase.ts";
import { CommandBlock, commandsOf, CopyButton } from "./command-block.tsx";
import { FileChanges } from "./file-changes.tsx";
import { ManagerChoice } from "./manager-choice.tsx";
import { OperationList } from "./operation-list.tsx";
import { PermanenceLead } from "./permanence-lead.tsx";
import { PlanNotes } from "./plan-notes.tsx";
import { RiskList } from "./risk-list.tsx";
import { useFocusHere } from "./use-focus-here.ts";
import { wordsOf } from "./verb-words.ts";

interface ReviewProps {
  readonly phase: Reviewing;
}

/** What will change, what may go wrong, and the commands one fold away. */
export function ReviewBody({ phase }: ReviewProps): ReactNode {
  const say = useSay();
  const app = useApp();
  const place = useFocusHere();
  const { subject, prepared, accepted } = phase;
  const { operations, risks } = prepared.plan;
  return (
    <div className="change-review" tabIndex={-1} ref={place}>
      {operations.length === 0 && <p className="change-quiet">{say(wordsOf(subject).nothing)}</p>}
      {risks.length > 0 && (
        <RiskList
          risks={risks}
          accepted={accepted}
          onAccept={(code, isAccepted) => {
            acceptRisk(app, code, isAccepted);
          }}
        />
      )}
      {prepared.permanence ? (
        <Files phase={phase} permanence={prepared.permanence} />
      ) : (
        <>
          <OperationList
            operations={operations}
            topology={"topology" in subject ? subject.topology : null}
          />
          <PlanNotes prepared={prepared} />
        </>
      )}
      {operations.some(({ commands }) => commands.length > 0) && <CommandFold phase={phase} />}
    </div>
  );
}

/** Who keeps it over restarts, what they do not keep, and the files, which may be long. */
function Files({
  phase: { subject, prepared },
  permanence,
}: ReviewProps & { readonly permanence: PreparedPermanence }): ReactNode {
  const { operations } = prepared.plan;
  return (
    <>
      {operations.length > 0 && (
        <PermanenceLead permanence={permanence} isEnding={subject.verb === "unpersist"} />
      )}
      {operations.length > 0 && subject.verb === "persist" && (
        <ManagerChoice manager={permanence.manager} />
      )}
      <PlanNotes prepared={prepared} />
      <FileChanges changes={fileChanges(operations, permanence.files, permanence.replaced)} />
    </>
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

/** How long there is to decide afterwards, where there is something to, and the button that begins. */
export function ReviewFooter({ phase }: ReviewProps): ReactNode {
  const t = useText();
  const say = useSay();
  const app = useApp();
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
  const { verb } = phase.subject;
  return (
    <>
      {isTried(phase.prepared) && <DecideWithin />}
      <Button onClick={close}>{t("ui.change.cancel")}</Button>
      <Button
        variant={verb === "remove" || verb === "unpersist" ? "danger" : "primary"}
        disabled={!plan.risks.every((risk) => mayBe(risk, phase.accepted))}
        onClick={() => void carryOut(app, phase)}
      >
        {say(wordsOf(phase.subject).begin(count))}
      </Button>
    </>
  );
}

function DecideWithin(): ReactNode {
  const t = useText();
  const app = useApp();
  const seconds = useFrom("settings", (settings) => settings.confirmSeconds);
  return (
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
  );
}

/** A blocking risk needs its own tick; one that cannot be overridden stops everything. */
function mayBe({ severity, overridable, code }: Risk, accepted: readonly string[]): boolean {
  return severity !== "block" || (overridable && accepted.includes(code));
}
